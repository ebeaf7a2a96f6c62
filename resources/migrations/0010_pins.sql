-- What a person said by hand about somebody: it goes before everything the sources say. It hangs on
-- a record, and so goes along when customers are merged or split.

CREATE TABLE trait_pin (
    record_id INTEGER NOT NULL REFERENCES source_record(id) ON DELETE CASCADE,
    trait_id  INTEGER NOT NULL REFERENCES trait(id),
    text      TEXT    NOT NULL,
    number    REAL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (record_id, trait_id)
) STRICT, WITHOUT ROWID;
