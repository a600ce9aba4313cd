-- Which report holds which key: fingerprints of its runs of words, and keys of its sentences. A key
-- and the reports that hold it stand together, by id, so that asking for a few holders of a key reads
-- a page or two however large the box is. `_fingerprints_by` holds the version of the code that made
-- the keys; another version makes them all anew.

CREATE TABLE _fingerprints (
    key INTEGER NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (key, report)
) WITHOUT ROWID;

CREATE TABLE _fingerprints_by (
    version TEXT NOT NULL
);
