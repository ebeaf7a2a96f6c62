-- Traits that are worked out of events when they are asked for: the definition is all there is.

CREATE TABLE computed_trait (
    trait      TEXT PRIMARY KEY,
    definition TEXT    NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;
