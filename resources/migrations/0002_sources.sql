-- What the sources say, exactly as they said it. A source record is one person as one source knows
-- them; no merge ever changes it. Every fact knows its import and its row.

CREATE TABLE source (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE import (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    mode      TEXT    NOT NULL,
    counts    TEXT    NOT NULL DEFAULT '{}',
    undone_at INTEGER
) STRICT;

-- Rows are numbered through all files of an import: a fact's row belongs to the file whose
-- [first_row, first_row + rows) holds it.
CREATE TABLE import_file (
    import_id INTEGER NOT NULL REFERENCES import(id),
    position  INTEGER NOT NULL,
    source_id INTEGER NOT NULL REFERENCES source(id),
    recipe    TEXT    NOT NULL,
    name      TEXT    NOT NULL,
    sha256    TEXT    NOT NULL,
    bytes     INTEGER NOT NULL,
    first_row INTEGER NOT NULL,
    rows      INTEGER NOT NULL,
    PRIMARY KEY (import_id, position)
) STRICT, WITHOUT ROWID;

-- What was answered once for a source and a recipe: the mapping, and the text people saw.
CREATE TABLE source_recipe (
    source_id INTEGER NOT NULL REFERENCES source(id),
    recipe    TEXT    NOT NULL,
    mapping   TEXT    NOT NULL,
    notice    TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (source_id, recipe)
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT: an id is never given twice, because the ledger and exports remember it.
-- A profile's id is the smallest id among its records.
CREATE TABLE source_record (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    source_id  INTEGER NOT NULL REFERENCES source(id),
    record_key TEXT    NOT NULL,
    profile_id INTEGER NOT NULL,
    import_id  INTEGER NOT NULL,
    row        INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    UNIQUE (source_id, record_key)
) STRICT;

CREATE INDEX source_record_profile ON source_record(profile_id);

CREATE TABLE identifier_type (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- scope_id: the source within which the value means somebody, 0 where it means the same everywhere.
-- An identifier that its record no longer states has ended: it is history, never contacted.
CREATE TABLE identifier (
    type_id         INTEGER NOT NULL REFERENCES identifier_type(id),
    scope_id        INTEGER NOT NULL,
    value           TEXT    NOT NULL,
    record_id       INTEGER NOT NULL REFERENCES source_record(id),
    import_id       INTEGER NOT NULL,
    row             INTEGER NOT NULL,
    at              INTEGER NOT NULL,
    ended_import_id INTEGER,
    PRIMARY KEY (type_id, scope_id, value, record_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX identifier_record ON identifier(record_id);

-- Which import had ended an identifier that this import states again, for undo.
CREATE TABLE identifier_revived (
    import_id       INTEGER NOT NULL,
    type_id         INTEGER NOT NULL,
    scope_id        INTEGER NOT NULL,
    value           TEXT    NOT NULL,
    record_id       INTEGER NOT NULL,
    ended_import_id INTEGER NOT NULL,
    PRIMARY KEY (import_id, type_id, scope_id, value, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE trait (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL
) STRICT;

-- Every value a record ever stated, one for each import that changed it; the newest import holds.
CREATE TABLE trait_value (
    record_id INTEGER NOT NULL REFERENCES source_record(id),
    trait_id  INTEGER NOT NULL REFERENCES trait(id),
    import_id INTEGER NOT NULL,
    row       INTEGER NOT NULL,
    at        INTEGER NOT NULL,
    text      TEXT    NOT NULL,
    number    REAL,
    PRIMARY KEY (record_id, trait_id, import_id)
) STRICT, WITHOUT ROWID;

-- "Not the same" and "the same", as a person decided about two records.
CREATE TABLE identity_decision (
    record_a INTEGER NOT NULL REFERENCES source_record(id),
    record_b INTEGER NOT NULL REFERENCES source_record(id),
    is_same  INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (record_a, record_b),
    CHECK (record_a < record_b)
) STRICT, WITHOUT ROWID;
