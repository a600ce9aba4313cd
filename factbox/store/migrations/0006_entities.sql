-- The same person, body, place or agreement in several stories. All of it is a function of the records:
-- a story that comes, changes or goes touches the keys of its own entities and no others.

CREATE TABLE _entity_keys (
    entity TEXT PRIMARY KEY,       -- an entity of a story
    key TEXT NOT NULL,             -- what all entities share that may be one with it
    story TEXT NOT NULL,
    told BLOB NOT NULL             -- JSON: what is looked at to say which of these are one
) WITHOUT ROWID;
CREATE INDEX _entity_keys_key ON _entity_keys (key, story);
CREATE INDEX _entity_keys_story ON _entity_keys (story);

CREATE TABLE _box_entities (
    entity TEXT PRIMARY KEY,
    box TEXT NOT NULL              -- the least of all that are one with it
) WITHOUT ROWID;
CREATE INDEX _box_entities_box ON _box_entities (box);

CREATE TABLE _touched_keys (       -- keys whose entities are to be looked at again
    key TEXT PRIMARY KEY
) WITHOUT ROWID;
