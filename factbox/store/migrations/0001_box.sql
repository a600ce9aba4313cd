-- What a box keeps. The truth is reports, annotations, judgements and what was read; records are
-- made of them. The tables of the design (reports, mentions, events, ...) are a projection of the
-- records: they are made from `factbox.record.tables` when a box is written, one partition a story.

CREATE TABLE _reports (
    id TEXT PRIMARY KEY,
    digest TEXT NOT NULL,          -- of the report without its locator
    stated INTEGER NOT NULL,       -- how many of its fields are known
    locator TEXT NOT NULL,
    read_by TEXT NOT NULL,         -- version of the stage that read it
    annotated_by TEXT NOT NULL,    -- version of the stages that annotated it
    report BLOB NOT NULL,          -- JSON
    annotation BLOB NOT NULL       -- JSON, deflated
) WITHOUT ROWID;

CREATE TABLE _records (
    story TEXT PRIMARY KEY,
    digest TEXT NOT NULL,          -- of all that the record is a function of
    record BLOB NOT NULL           -- JSON, deflated
) WITHOUT ROWID;

CREATE TABLE _members (
    report TEXT PRIMARY KEY,
    story TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX _members_story ON _members (story);

CREATE TABLE _projection (
    name TEXT PRIMARY KEY,         -- a table of the design, and its columns when it was made
    columns TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    line TEXT NOT NULL
);

CREATE TABLE ledger (
    locator TEXT NOT NULL,
    place TEXT NOT NULL,           -- the line or record in it
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    report TEXT,
    PRIMARY KEY (locator, place)
) WITHOUT ROWID;

CREATE TABLE builds (
    number INTEGER PRIMARY KEY,
    inputs TEXT NOT NULL,          -- digest of the reports and judgements it ended with
    reports INTEGER NOT NULL,      -- in the box after it
    new TEXT NOT NULL,             -- JSON: ids of stories that it began
    grown TEXT NOT NULL            -- JSON: ids of stories that it changed
);
