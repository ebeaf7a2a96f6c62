-- Records that are probably one person although they share no identifier.

-- Each time all records were compared, and the model of that time. The newest run that was not
-- undone holds.
CREATE TABLE match_run (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    at               INTEGER NOT NULL,
    auto_threshold   REAL    NOT NULL,
    review_threshold REAL    NOT NULL,
    compared         INTEGER NOT NULL,
    model            TEXT    NOT NULL,   -- JSON, for people to read
    undone_at        INTEGER
) STRICT;

-- is_link: so probable that the two were joined; the others wait for somebody to decide.
-- evidence: what each field said, as JSON.
CREATE TABLE match_pair (
    run_id      INTEGER NOT NULL REFERENCES match_run(id) ON DELETE CASCADE,
    record_a    INTEGER NOT NULL REFERENCES source_record(id) ON DELETE CASCADE,
    record_b    INTEGER NOT NULL REFERENCES source_record(id) ON DELETE CASCADE,
    probability REAL    NOT NULL,
    is_link     INTEGER NOT NULL,
    evidence    TEXT    NOT NULL,
    PRIMARY KEY (run_id, record_a, record_b),
    CHECK (record_a < record_b)
) STRICT, WITHOUT ROWID;

CREATE INDEX match_pair_a ON match_pair(record_a);
CREATE INDEX match_pair_b ON match_pair(record_b);
CREATE INDEX match_pair_waiting ON match_pair(run_id, probability) WHERE is_link = 0;
