-- Which reports tell one story, kept so that a new report touches only what it is near.
-- Everything here but _places and the history is a function of the reports and can be made again.

CREATE TABLE _sketches (
    report TEXT PRIMARY KEY,
    external_id TEXT NOT NULL,
    published TEXT,
    text TEXT NOT NULL,            -- digest of the running text
    day INTEGER,                   -- number of the day the report states
    bag BLOB NOT NULL,             -- JSON, deflated: the words of its opening
    weights BLOB NOT NULL          -- JSON: its heaviest words
) WITHOUT ROWID;
CREATE INDEX _sketches_text ON _sketches (text);
CREATE INDEX _sketches_external ON _sketches (external_id);

CREATE TABLE _texts (
    text TEXT PRIMARY KEY,
    report TEXT NOT NULL,          -- the report that stands for it
    seen TEXT NOT NULL,            -- digest of what stories see of that report
    linked INTEGER NOT NULL,       -- 0: its neighbours are to be found yet
    part TEXT,                     -- least text of all that likeness connects it with
    cut TEXT,                      -- least text of the part it was grouped in; null: to be grouped
    grp TEXT,                      -- least text of its group
    joins TEXT,                    -- where it stands alone: the group that it joins, or ''
    base TEXT,                     -- the group that its reports belong to
    wavers INTEGER NOT NULL        -- 1: its nearest texts changed since it was placed
) WITHOUT ROWID;
CREATE INDEX _texts_part ON _texts (part);
CREATE INDEX _texts_cut ON _texts (cut);
CREATE INDEX _texts_grp ON _texts (grp);
CREATE INDEX _texts_base ON _texts (base);
CREATE INDEX _texts_unlinked ON _texts (text) WHERE linked = 0;
CREATE INDEX _texts_ungrouped ON _texts (part) WHERE cut IS NULL;
CREATE INDEX _texts_wavering ON _texts (text) WHERE wavers = 1;

CREATE TABLE _keys (               -- the words by which a text finds others
    word TEXT NOT NULL,
    day INTEGER NOT NULL,          -- -1 where the text states none
    text TEXT NOT NULL,
    PRIMARY KEY (word, day, text)
) WITHOUT ROWID;
CREATE INDEX _keys_text ON _keys (text);

CREATE TABLE _links (              -- for each part a tree of the greatest likenesses
    a TEXT NOT NULL,
    b TEXT NOT NULL,
    likeness REAL NOT NULL,
    PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX _links_b ON _links (b);

CREATE TABLE _nearest (            -- the texts nearest to each text
    text TEXT NOT NULL,
    other TEXT NOT NULL,
    likeness REAL NOT NULL,
    PRIMARY KEY (text, other)
) WITHOUT ROWID;
CREATE INDEX _nearest_other ON _nearest (other);

CREATE TABLE _places (             -- the story of each report, and that after the last whole build
    report TEXT PRIMARY KEY,
    story TEXT NOT NULL,
    before TEXT
) WITHOUT ROWID;
CREATE INDEX _places_story ON _places (story);
CREATE INDEX _places_before ON _places (before);
CREATE INDEX _places_moved ON _places (report) WHERE before IS NOT story;

-- What is to be done yet: reports to sketch, texts whose reports are to be placed, stories to relate.
CREATE TABLE _fresh (report TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE _unplaced (text TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE _stale (story TEXT PRIMARY KEY) WITHOUT ROWID;
INSERT INTO _fresh SELECT id FROM _reports;
INSERT INTO _stale SELECT story FROM _records;
INSERT INTO _places SELECT report, story, story FROM _members;

CREATE TABLE _cards (              -- what is listed of a story, so that no record need be read
    story TEXT PRIMARY KEY,
    card BLOB NOT NULL             -- JSON
) WITHOUT ROWID;

CREATE TABLE _made_by (            -- the version that each of these was made by
    what TEXT PRIMARY KEY,
    version TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX _reports_annotated ON _reports (annotated_by);

-- History, beside the record: what became of stories from build to build.
CREATE TABLE story_changes (
    number INTEGER PRIMARY KEY,
    build INTEGER NOT NULL,        -- the build that ended with it
    change TEXT NOT NULL,          -- new, grown, merged, split, renamed
    story TEXT NOT NULL,
    before TEXT NOT NULL,          -- JSON: ids of the stories that its reports were in
    added INTEGER NOT NULL         -- reports that were in no story before
);
CREATE INDEX story_changes_story ON story_changes (story);
