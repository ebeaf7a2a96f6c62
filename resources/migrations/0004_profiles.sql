-- People, computed from their source records: everything here can be made again from the rest.

CREATE TABLE profile (
    id            INTEGER PRIMARY KEY,
    name          TEXT    NOT NULL,
    sort_name     TEXT    NOT NULL,
    email         TEXT,
    phone         TEXT,
    is_known      INTEGER NOT NULL,   -- with an e-mail, a phone or a customer number
    first_seen    INTEGER,
    last_seen     INTEGER,            -- the person's own doing; exports do not count
    event_count   INTEGER NOT NULL,
    order_count   INTEGER NOT NULL,
    revenue       INTEGER NOT NULL,   -- millionths of the workspace's currency, refunds taken off
    last_order_at INTEGER
) STRICT;

CREATE INDEX profile_sort_name ON profile(sort_name, id);

-- The golden value of each trait and where it came from. By trait first: a segment reads one trait
-- of everybody, a page thirty traits of one person.
CREATE TABLE profile_trait (
    trait_id   INTEGER NOT NULL REFERENCES trait(id),
    profile_id INTEGER NOT NULL,
    text       TEXT    NOT NULL,
    folded     TEXT    NOT NULL,
    number     REAL,
    record_id  INTEGER NOT NULL,
    import_id  INTEGER NOT NULL,
    row        INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (trait_id, profile_id)
) STRICT, WITHOUT ROWID;

-- Folded names, e-mails and phones, one text a person.
CREATE TABLE profile_search (
    profile_id INTEGER PRIMARY KEY,
    text       TEXT NOT NULL
) STRICT;
