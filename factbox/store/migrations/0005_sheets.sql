-- The page of a large story, laid out when it was related, so that showing it does not read its record.
-- Made from the record by the version of the code that is named; another version makes it anew when
-- the page is asked for.

CREATE TABLE _sheets (
    story TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    sheet BLOB NOT NULL            -- JSON, deflated
) WITHOUT ROWID;
