CREATE INDEX consent_event_import ON consent_event(import_id) WHERE import_id IS NOT NULL;

CREATE INDEX consent_event_notice ON consent_event(notice_id) WHERE notice_id IS NOT NULL;

CREATE INDEX consent_event_record ON consent_event(record_id) WHERE record_id IS NOT NULL;

CREATE INDEX consent_event_retracts ON consent_event(retracts) WHERE retracts IS NOT NULL;

CREATE INDEX consent_personal_content ON consent_personal(content_key);

CREATE INDEX consent_personal_identifier ON consent_personal(identifier_value, identifier_type);

CREATE INDEX consent_state_cell
    ON consent_state(purpose, channel, state, stable_from, stable_until);

CREATE INDEX consent_state_from ON consent_state(stable_from);

CREATE INDEX consent_state_until ON consent_state(stable_until) WHERE stable_until IS NOT NULL;

CREATE INDEX event_reference_search ON event_reference(search) WHERE search IS NOT NULL;

CREATE INDEX export_baseline ON export(segment, destination, purpose, channel, id);

CREATE INDEX export_member_profile ON export_member(profile_id);

CREATE INDEX identifier_record ON identifier(record_id);

CREATE INDEX match_pair_a ON match_pair(record_a);

CREATE INDEX match_pair_b ON match_pair(record_b);

CREATE INDEX match_pair_waiting ON match_pair(run_id, probability) WHERE is_link = 0;

CREATE INDEX profile_sort_name ON profile(sort_name, id);

CREATE INDEX property_set_hash ON property_set(hash);

CREATE INDEX source_record_profile ON source_record(profile_id);

CREATE INDEX suppression_digest ON suppression(digest);

CREATE INDEX suppression_nameless ON suppression(digest) WHERE event_id IS NULL;

CREATE TABLE action (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    kind      TEXT    NOT NULL,
    subject   TEXT    NOT NULL,
    payload   TEXT    NOT NULL,
    undone_at INTEGER
) STRICT;

CREATE TABLE change_log (
    version       INTEGER PRIMARY KEY,
    token         INTEGER NOT NULL,   -- random: tells the histories of two copies of one file apart
    is_everything INTEGER NOT NULL    -- so many changed that they were not written down one by one
) STRICT;

CREATE TABLE changed_profile (
    profile_id INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL       -- of the last change
) STRICT;

CREATE TABLE computed_trait (
    trait      TEXT PRIMARY KEY,
    definition TEXT    NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE consent_age_rule (
    country TEXT    PRIMARY KEY,
    age     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_cell (
    purpose             TEXT NOT NULL REFERENCES consent_purpose(key),
    channel             TEXT NOT NULL REFERENCES consent_channel(key),
    country             TEXT NOT NULL,
    needs_double_opt_in INTEGER,
    bases               TEXT,
    review_months       INTEGER,
    PRIMARY KEY (purpose, channel, country)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_channel (
    id  INTEGER PRIMARY KEY,
    key TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TABLE consent_channel_identifier (
    channel         TEXT NOT NULL REFERENCES consent_channel(key),
    identifier_type TEXT NOT NULL,
    PRIMARY KEY (channel, identifier_type)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_event (
    id             INTEGER PRIMARY KEY,
    uuid           TEXT    NOT NULL,
    record_id      INTEGER,
    purpose        TEXT    NOT NULL,
    channel        TEXT    NOT NULL,
    decision       TEXT    NOT NULL,
    is_person_wide INTEGER NOT NULL,
    happened_at    INTEGER,
    earliest_at    INTEGER,
    latest_at      INTEGER,
    utc_offset     INTEGER,               -- minutes, where the event stated one
    recorded_at    INTEGER NOT NULL,
    effective_from INTEGER,
    expires_at     INTEGER,
    confirmed_at   INTEGER,
    method         TEXT    NOT NULL,
    actor          TEXT    NOT NULL,
    lawful_basis   TEXT    NOT NULL,
    notice_id      INTEGER REFERENCES consent_notice(id),
    is_proven      INTEGER NOT NULL,
    has_ad_signals INTEGER NOT NULL,
    is_own_sale    INTEGER NOT NULL,      -- own, similar, and an opt-out was offered
    third_parties  TEXT    NOT NULL,      -- destinations named in the grant, separated by commas
    reason         TEXT    NOT NULL,      -- of a suppression
    jurisdiction   TEXT    NOT NULL,
    brand          TEXT    NOT NULL,
    import_id      INTEGER,
    import_row     INTEGER,
    retracts       INTEGER REFERENCES consent_event(id),
    commitment     BLOB    NOT NULL,
    hash           BLOB    NOT NULL
) STRICT;

CREATE TABLE consent_head (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    events INTEGER NOT NULL,
    hash   BLOB    NOT NULL
) STRICT;

CREATE TABLE consent_notice (
    id       INTEGER PRIMARY KEY,
    sha256   TEXT    NOT NULL,
    text     TEXT    NOT NULL,
    version  TEXT    NOT NULL,
    language TEXT    NOT NULL,
    url      TEXT    NOT NULL,
    added_at INTEGER NOT NULL,
    UNIQUE (sha256, version, language)
) STRICT;

CREATE TABLE consent_personal (
    event_id         INTEGER PRIMARY KEY REFERENCES consent_event(id),
    salt             BLOB    NOT NULL,
    identifier_type  TEXT    NOT NULL,
    identifier_value TEXT    NOT NULL,
    details          TEXT    NOT NULL,    -- canonical JSON: proof, person, source, sale, signals
    content_key      BLOB    NOT NULL
) STRICT;

CREATE TABLE consent_purpose (
    id                  INTEGER PRIMARY KEY,   -- the order on screen
    key                 TEXT    NOT NULL UNIQUE CHECK (key <> 'all'),
    is_direct_marketing INTEGER NOT NULL
) STRICT;

CREATE TABLE consent_soft_opt_in (
    country      TEXT NOT NULL,
    channel      TEXT NOT NULL REFERENCES consent_channel(key),
    sector       TEXT NOT NULL,
    valid_until  TEXT,
    limit_months INTEGER,          -- after the sale
    PRIMARY KEY (country, channel, sector)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent_state (
    profile_id   INTEGER NOT NULL,
    purpose      TEXT    NOT NULL,
    channel      TEXT    NOT NULL,
    state        TEXT    NOT NULL,
    reason       TEXT    NOT NULL,
    event_id     INTEGER,
    needs_review INTEGER NOT NULL,
    stable_from  INTEGER NOT NULL,
    stable_until INTEGER,
    PRIMARY KEY (profile_id, purpose, channel)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE event_kind (
    id        INTEGER PRIMARY KEY,
    name      TEXT    NOT NULL UNIQUE,
    is_system INTEGER NOT NULL DEFAULT 0
) STRICT;

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

CREATE TABLE exchange_rate (
    currency TEXT NOT NULL,
    day      TEXT NOT NULL,
    rate     TEXT NOT NULL,
    PRIMARY KEY (currency, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE export (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    at             INTEGER NOT NULL,
    segment        TEXT    NOT NULL,
    definition     TEXT    NOT NULL,
    destination    TEXT    NOT NULL,
    purpose        TEXT    NOT NULL,
    channel        TEXT    NOT NULL,
    fields         TEXT    NOT NULL,
    members        INTEGER NOT NULL,
    rows           INTEGER NOT NULL,
    excluded       TEXT    NOT NULL,
    is_changes     INTEGER NOT NULL,
    files          TEXT    NOT NULL,
    sha256         TEXT    NOT NULL
) STRICT;

CREATE TABLE export_member (
    export_id        INTEGER NOT NULL REFERENCES export(id),
    profile_id       INTEGER NOT NULL,
    identifier       TEXT    NOT NULL,
    content_hash     TEXT    NOT NULL,
    consent_event_id INTEGER,
    PRIMARY KEY (export_id, profile_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE identifier_revived (
    import_id       INTEGER NOT NULL,
    type_id         INTEGER NOT NULL,
    scope_id        INTEGER NOT NULL,
    value           TEXT    NOT NULL,
    record_id       INTEGER NOT NULL,
    ended_import_id INTEGER NOT NULL,
    PRIMARY KEY (import_id, type_id, scope_id, value, record_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE identifier_type (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE identity_decision (
    record_a INTEGER NOT NULL REFERENCES source_record(id),
    record_b INTEGER NOT NULL REFERENCES source_record(id),
    is_same  INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (record_a, record_b),
    CHECK (record_a < record_b)
) STRICT, WITHOUT ROWID;

CREATE TABLE import (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    mode      TEXT    NOT NULL,
    counts    TEXT    NOT NULL DEFAULT '{}',
    undone_at INTEGER
) STRICT;

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

CREATE TABLE match_run (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    at               INTEGER NOT NULL,
    auto_threshold   REAL    NOT NULL,
    review_threshold REAL    NOT NULL,
    compared         INTEGER NOT NULL,
    model            TEXT    NOT NULL,   -- JSON, for people to read
    undone_at        INTEGER
) STRICT;

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

CREATE TABLE profile_search (
    profile_id INTEGER PRIMARY KEY,
    text       TEXT NOT NULL
) STRICT;

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

CREATE TABLE property_set (
    id   INTEGER PRIMARY KEY,
    hash INTEGER NOT NULL,
    json TEXT    NOT NULL
) STRICT;

CREATE TABLE segment (
    id         INTEGER PRIMARY KEY AUTOINCREMENT,
    name       TEXT    NOT NULL UNIQUE,
    definition TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL,
    size       INTEGER,          -- at the last refresh
    sized_at   INTEGER
) STRICT;

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

CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE source_recipe (
    source_id INTEGER NOT NULL REFERENCES source(id),
    recipe    TEXT    NOT NULL,
    mapping   TEXT    NOT NULL,
    notice    TEXT    NOT NULL DEFAULT '',
    PRIMARY KEY (source_id, recipe)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE suppression (
    id       INTEGER PRIMARY KEY,
    digest   BLOB    NOT NULL,
    purpose  TEXT    NOT NULL,
    channel  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    since    INTEGER NOT NULL,
    event_id INTEGER REFERENCES consent_event(id)
) STRICT;

CREATE TABLE suppression_key (
    id  INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB    NOT NULL
) STRICT;

CREATE TABLE trait (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL
) STRICT;

CREATE TABLE trait_pin (
    record_id INTEGER NOT NULL REFERENCES source_record(id) ON DELETE CASCADE,
    trait_id  INTEGER NOT NULL REFERENCES trait(id),
    text      TEXT    NOT NULL,
    number    REAL,
    at        INTEGER NOT NULL,
    PRIMARY KEY (record_id, trait_id)
) STRICT, WITHOUT ROWID;

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

CREATE TRIGGER consent_event_is_never_changed BEFORE UPDATE ON consent_event
BEGIN
    SELECT raise(ABORT, 'the consent ledger is only ever added to');
END;

CREATE TRIGGER consent_event_is_never_removed BEFORE DELETE ON consent_event
BEGIN
    SELECT raise(ABORT, 'the consent ledger is only ever added to');
END;

CREATE VIEW consent_reach AS
SELECT r.profile_id AS profile_id,
       n.channel    AS channel
  FROM source_record r
 CROSS JOIN identifier i                 ON i.record_id = r.id
 CROSS JOIN identifier_type t            ON t.id = i.type_id
 CROSS JOIN consent_channel_identifier n ON n.identifier_type = t.name
 WHERE i.ended_import_id IS NULL;

CREATE VIEW v_company AS
SELECT NULL AS company_id, NULL AS name, NULL AS profile_id WHERE 0;

CREATE VIEW v_consent AS
SELECT s.profile_id AS profile_id,
       s.purpose    AS purpose,
       s.channel    AS channel,
       s.state      AS state,
       s.reason     AS reason,
       s.event_id   AS event_id
  FROM consent_state s
  JOIN profile p ON p.id = s.profile_id
UNION ALL
SELECT p.id, u.key, c.key, 'unknown',
       CASE WHEN EXISTS (SELECT 1 FROM consent_reach w
                          WHERE w.profile_id = p.id AND w.channel = c.key)
            THEN 'unknown' ELSE 'identifier_missing' END,
       NULL
  FROM profile p
 CROSS JOIN consent_purpose u
 CROSS JOIN consent_channel c
 WHERE NOT (u.key = 'service' AND p.order_count > 0)
   AND NOT EXISTS (SELECT 1 FROM consent_state s
                    WHERE s.profile_id = p.id AND s.purpose = u.key AND s.channel = c.key)
UNION ALL
SELECT q.profile_id, 'service', q.channel,
       CASE WHEN q.can_reach THEN 'granted' ELSE 'unknown' END,
       CASE WHEN q.can_reach THEN 'contract' ELSE 'identifier_missing' END,
       NULL
  FROM (SELECT p.id AS profile_id, c.key AS channel,
               EXISTS (SELECT 1 FROM consent_reach w
                        WHERE w.profile_id = p.id AND w.channel = c.key) AS can_reach
          FROM profile p
         CROSS JOIN consent_channel c
         WHERE p.order_count > 0
           AND NOT EXISTS (SELECT 1 FROM consent_state s
                            WHERE s.profile_id = p.id AND s.purpose = 'service'
                              AND s.channel = c.key)) q;

CREATE VIEW v_event AS
SELECT e.seq                                                       AS event_id,
       nullif(e.profile_id, 0)                                     AS profile_id,
       strftime('%Y-%m-%dT%H:%M:%S', e.ts / 1000, 'unixepoch')
           || CASE WHEN e.ts % 1000 = 0 THEN '' ELSE printf('.%03d', e.ts % 1000) END
           || 'Z'                                                  AS at,
       k.name                                                      AS event,
       s.name                                                      AS source,
       e.amount / 1000000.0                                        AS revenue,
       CASE WHEN e.amount IS NULL THEN NULL ELSE w.currency END    AS currency,
       p.json                                                      AS properties
  FROM event e
  JOIN event_kind k   ON k.id = e.kind_id
  JOIN property_set p ON p.id = e.properties_id
  JOIN workspace w    ON w.id = 1
  LEFT JOIN source s  ON s.id = e.source_id;

CREATE VIEW v_identifier AS
SELECT r.profile_id AS profile_id,
       t.name       AS type,
       i.value      AS value,
       s.name       AS source
  FROM identifier i
  JOIN identifier_type t ON t.id = i.type_id
  JOIN source_record r   ON r.id = i.record_id
  JOIN source s          ON s.id = r.source_id
 WHERE i.ended_import_id IS NULL;

CREATE VIEW v_order AS
SELECT event_id, profile_id, at, event, source, revenue, currency,
       -- Not json_extract: SQLite allows it in a view only where the schema is trusted.
       (SELECT j.value FROM json_each(properties) AS j WHERE j.key = 'order_id') AS order_id,
       properties
  FROM v_event
 WHERE event IN ('Order Completed', 'Order Refunded', 'Order Cancelled');

CREATE VIEW v_segment_member AS
SELECT s.name AS segment,
       m.profile_id AS profile_id,
       strftime('%Y-%m-%dT%H:%M:%SZ', m.entered_at / 1000, 'unixepoch') AS entered_at,
       strftime('%Y-%m-%dT%H:%M:%SZ', m.left_at / 1000, 'unixepoch')    AS left_at
  FROM segment_member m
  JOIN segment s ON s.id = m.segment_id;

CREATE VIEW v_source_record AS
SELECT s.name AS source, r.record_key AS record_id, r.profile_id AS profile_id
  FROM source_record r
  JOIN source s ON s.id = r.source_id;

CREATE VIEW v_ticket AS
SELECT NULL AS ticket_id, NULL AS profile_id, NULL AS at, NULL AS subject, NULL AS status WHERE 0;

