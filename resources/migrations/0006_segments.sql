-- Rules that select people, and who they selected when.

CREATE TABLE segment (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT    NOT NULL UNIQUE,
    definition TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    size       INTEGER,          -- at the last refresh
    sized_at   INTEGER
) STRICT;

-- left_at is NULL while the person is in. A person who returns has one row for each stay.
CREATE TABLE segment_member (
    segment_id INTEGER NOT NULL REFERENCES segment(id) ON DELETE CASCADE,
    profile_id INTEGER NOT NULL,
    entered_at INTEGER NOT NULL,
    left_at    INTEGER,
    PRIMARY KEY (segment_id, profile_id, entered_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE segment_size (
    segment_id INTEGER NOT NULL REFERENCES segment(id) ON DELETE CASCADE,
    at         INTEGER NOT NULL,
    size       INTEGER NOT NULL,
    entered    INTEGER NOT NULL,
    left       INTEGER NOT NULL,
    PRIMARY KEY (segment_id, at)
) STRICT, WITHOUT ROWID;
