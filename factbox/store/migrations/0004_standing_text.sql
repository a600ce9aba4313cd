-- Standing text, learnt from the reports: which pieces of text stand in reports that have nothing to
-- do with each other, and where they stand. All of it is a function of the reports and the index.

CREATE TABLE _standing (
    key INTEGER PRIMARY KEY,       -- of the piece, as in _fingerprints
    why TEXT NOT NULL              -- JSON: the reason
);

CREATE TABLE _standing_in (        -- reports that hold standing text
    report TEXT PRIMARY KEY,
    furniture BLOB NOT NULL        -- JSON: its rows
) WITHOUT ROWID;

CREATE TABLE _unlearnt (           -- reports whose pieces are to be looked at
    report TEXT PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO _unlearnt SELECT id FROM _reports;
