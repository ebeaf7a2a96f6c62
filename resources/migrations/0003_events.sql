-- What people did. Clustered by person and time: a timeline is one range scan.

-- is_system: done to the person by us (an export), not by the person; no sign of activity.
CREATE TABLE event_kind (
    id        INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL UNIQUE,
    is_system INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Many events share their properties to the letter (the same page, the same mail): each set is
-- kept once, as canonical JSON.
CREATE TABLE property_set (
    id   INTEGER PRIMARY KEY,
    hash INTEGER NOT NULL,
    json TEXT    NOT NULL
) STRICT;

CREATE INDEX property_set_hash ON property_set(hash);

-- profile_id and record_id are 0 for a sale that names nobody. seq is a hash of source, kind and
-- the source's own id, or else of the content and its occurrence: importing again adds nothing.
-- amount: revenue in millionths of the workspace's currency, negative for a refund.
CREATE TABLE event (
    profile_id    INTEGER NOT NULL,
    ts            INTEGER NOT NULL,
    seq           INTEGER NOT NULL,
    kind_id       INTEGER NOT NULL REFERENCES event_kind(id),
    source_id     INTEGER NOT NULL,
    record_id     INTEGER NOT NULL,
    import_id     INTEGER NOT NULL,
    row           INTEGER NOT NULL,
    amount        INTEGER,
    properties_id INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (profile_id, ts, seq)
) STRICT, WITHOUT ROWID;

INSERT INTO property_set(id, hash, json) VALUES (0, 0, '{}');

-- Where the event with a source's own id is now; the search finds orders by it.
CREATE TABLE event_reference (
    source_id INTEGER NOT NULL,
    reference TEXT    NOT NULL,
    kind_id   INTEGER NOT NULL,
    record_id INTEGER NOT NULL,
    ts        INTEGER NOT NULL,
    seq       INTEGER NOT NULL,
    search    TEXT,
    PRIMARY KEY (source_id, reference, kind_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_reference_search ON event_reference(search) WHERE search IS NOT NULL;

-- An event as it was before the import that changed it, for undo.
CREATE TABLE event_replaced (
    import_id       INTEGER NOT NULL,
    source_id       INTEGER NOT NULL,
    reference       TEXT    NOT NULL,
    kind_id         INTEGER NOT NULL,
    record_id       INTEGER NOT NULL,
    ts              INTEGER NOT NULL,
    seq             INTEGER NOT NULL,
    first_import_id INTEGER NOT NULL,
    row             INTEGER NOT NULL,
    amount          INTEGER,
    properties_id   INTEGER NOT NULL,
    search          TEXT,
    PRIMARY KEY (import_id, source_id, reference, kind_id)
) STRICT, WITHOUT ROWID;

-- One unit of a currency in the workspace's currency, from that day on.
CREATE TABLE exchange_rate (
    currency TEXT NOT NULL,
    day      TEXT NOT NULL,
    rate     TEXT NOT NULL,
    PRIMARY KEY (currency, day)
) STRICT, WITHOUT ROWID;
