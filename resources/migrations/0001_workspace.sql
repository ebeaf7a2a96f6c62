-- The workspace itself: its settings and the one history of what was done to it.

CREATE TABLE workspace (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    uuid         TEXT    NOT NULL,
    country      TEXT    NOT NULL,
    currency     TEXT    NOT NULL,
    timezone     TEXT    NOT NULL,
    language     TEXT    NOT NULL,
    created_at   INTEGER NOT NULL,
    data_version INTEGER NOT NULL DEFAULT 0   -- raised by every change: cached answers carry it
) STRICT;

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- One line for each thing a person did that changed data. `payload` holds what undo and redo need.
CREATE TABLE action (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    subject   TEXT    NOT NULL,
    payload   TEXT    NOT NULL,
    undone_at INTEGER
) STRICT;
