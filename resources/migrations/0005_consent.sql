-- Who allowed or refused what, when, how and on what text. The ledger is evidence: rows are only
-- ever added, and each is chained to the one before it.

CREATE TABLE consent_purpose (
    id                  INTEGER PRIMARY KEY,   -- the order on screen
    key                 TEXT    NOT NULL UNIQUE CHECK (key <> 'all'),
    is_direct_marketing INTEGER NOT NULL
) STRICT;

INSERT INTO consent_purpose(id, key, is_direct_marketing) VALUES
    (1, 'newsletter', 1), (2, 'offers_own', 1), (3, 'offers_similar', 1), (4, 'profiling', 1),
    (5, 'third_party_ads', 1), (6, 'research', 0), (7, 'service', 0);

CREATE TABLE consent_channel (
    id  INTEGER PRIMARY KEY,
    key TEXT    NOT NULL UNIQUE
) STRICT;

INSERT INTO consent_channel(id, key) VALUES
    (1, 'email'), (2, 'sms'), (3, 'whatsapp'), (4, 'phone_live'), (5, 'phone_robot'), (6, 'post'),
    (7, 'push'), (8, 'onsite'), (9, 'ads_upload');

-- By which kind of identifier a channel reaches a person.
CREATE TABLE consent_channel_identifier (
    channel         TEXT NOT NULL REFERENCES consent_channel(key),
    identifier_type TEXT NOT NULL,
    PRIMARY KEY (channel, identifier_type)
) STRICT, WITHOUT ROWID;

INSERT INTO consent_channel_identifier(channel, identifier_type) VALUES
    ('email', 'email'), ('sms', 'phone'), ('whatsapp', 'phone'), ('phone_live', 'phone'),
    ('phone_robot', 'phone'), ('post', 'address'), ('push', 'device_id'),
    ('onsite', 'anonymous_id'), ('ads_upload', 'email'), ('ads_upload', 'phone');

-- What the workspace asks of a cell beyond the built-in rules; country '' is every country.
CREATE TABLE consent_cell (
    purpose             TEXT NOT NULL REFERENCES consent_purpose(key),
    channel             TEXT NOT NULL REFERENCES consent_channel(key),
    country             TEXT NOT NULL,
    needs_double_opt_in INTEGER,
    bases               TEXT,
    review_months       INTEGER,
    PRIMARY KEY (purpose, channel, country)
) STRICT, WITHOUT ROWID;

-- From which birthday on a person consents for themselves; country '' where no law is known here.
CREATE TABLE consent_age_rule (
    country TEXT    PRIMARY KEY,
    age     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO consent_age_rule(country, age) VALUES
    ('', 16), ('NL', 16), ('DE', 16), ('IE', 16), ('SK', 16), ('FR', 15), ('CZ', 15), ('IT', 14),
    ('ES', 14), ('AT', 14), ('BE', 13), ('DK', 13), ('SE', 13), ('FI', 13), ('GB', 13);

-- Where customers may be approached about similar products without having been asked. sector '' is
-- every sector; the days are local, valid_until the first day it no longer holds.
CREATE TABLE consent_soft_opt_in (
    country      TEXT NOT NULL,
    channel      TEXT NOT NULL REFERENCES consent_channel(key),
    sector       TEXT NOT NULL,
    valid_until  TEXT,
    limit_months INTEGER,          -- after the sale
    PRIMARY KEY (country, channel, sector)
) STRICT, WITHOUT ROWID;

INSERT INTO consent_soft_opt_in(country, channel, sector, valid_until, limit_months) VALUES
    ('NL', 'email',      '',          NULL,         NULL),
    ('NL', 'sms',        '',          NULL,         NULL),
    ('NL', 'phone_live', '',          '2026-07-01', 36),
    ('NL', 'phone_live', 'charity',   NULL,         36),
    ('NL', 'phone_live', 'lottery',   NULL,         36),
    ('NL', 'phone_live', 'publisher', NULL,         36);

-- The texts people saw. One that an event names is kept as long as the event.
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

-- The ledger. hash = SHA-256(hash of the row before || canonical JSON of this row || commitment),
-- commitment = SHA-256(salt || canonical JSON of the personal part). Removing the personal part and
-- its salt leaves a chain that still verifies and a commitment nobody can guess.
-- record_id: whose the event is; that source record tells which profile it belongs to today.
-- purpose and channel: a key or 'all'. happened_at is what was stated; the truth lies within
-- [earliest_at, latest_at]. confirmed_at: when the double opt-in was confirmed, if it says so.
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

CREATE INDEX consent_event_record ON consent_event(record_id) WHERE record_id IS NOT NULL;
CREATE INDEX consent_event_import ON consent_event(import_id) WHERE import_id IS NOT NULL;
CREATE INDEX consent_event_notice ON consent_event(notice_id) WHERE notice_id IS NOT NULL;
CREATE INDEX consent_event_retracts ON consent_event(retracts) WHERE retracts IS NOT NULL;

CREATE TRIGGER consent_event_is_never_changed BEFORE UPDATE ON consent_event
BEGIN
    SELECT raise(ABORT, 'the consent ledger is only ever added to');
END;

CREATE TRIGGER consent_event_is_never_removed BEFORE DELETE ON consent_event
BEGIN
    SELECT raise(ABORT, 'the consent ledger is only ever added to');
END;

-- What in an event is about a person, apart so that erasure can remove it.
-- content_key: a hash of what the event states; the same statement twice is recorded once.
CREATE TABLE consent_personal (
    event_id         INTEGER PRIMARY KEY REFERENCES consent_event(id),
    salt             BLOB    NOT NULL,
    identifier_type  TEXT    NOT NULL,
    identifier_value TEXT    NOT NULL,
    details          TEXT    NOT NULL,    -- canonical JSON: proof, person, source, sale, signals
    content_key      BLOB    NOT NULL
) STRICT;

CREATE INDEX consent_personal_identifier ON consent_personal(identifier_value, identifier_type);
CREATE INDEX consent_personal_content ON consent_personal(content_key);

-- Where the ledger ends, kept apart from it: a ledger cut short no longer agrees with this.
CREATE TABLE consent_head (
    id     INTEGER PRIMARY KEY CHECK (id = 1),
    events INTEGER NOT NULL,
    hash   BLOB    NOT NULL
) STRICT;

INSERT INTO consent_head(id, events, hash) VALUES (1, 0, zeroblob(32));

-- Identifiers that must not be contacted, as keyed hashes: they outlive the person's data.
-- event_id: the ledger's event, NULL once the event no longer says whom it is about.
CREATE TABLE suppression (
    id       INTEGER PRIMARY KEY,
    digest   BLOB    NOT NULL,
    purpose  TEXT    NOT NULL,
    channel  TEXT    NOT NULL,
    reason   TEXT    NOT NULL,
    since    INTEGER NOT NULL,
    event_id INTEGER REFERENCES consent_event(id)
) STRICT;

CREATE INDEX suppression_digest ON suppression(digest);
CREATE INDEX suppression_nameless ON suppression(digest) WHERE event_id IS NULL;

CREATE TABLE suppression_key (
    id  INTEGER PRIMARY KEY CHECK (id = 1),
    key BLOB    NOT NULL
) STRICT;

-- The gate's answer without a destination, for cells with evidence: made again from the ledger.
-- It holds for stable_from <= now < stable_until (NULL: no end).
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

CREATE INDEX consent_state_cell
    ON consent_state(purpose, channel, state, stable_from, stable_until);
CREATE INDEX consent_state_until ON consent_state(stable_until) WHERE stable_until IS NOT NULL;
CREATE INDEX consent_state_from ON consent_state(stable_from);

-- The channels a profile can be reached by today. CROSS JOIN fixes the order of the search: from
-- one profile outwards, never through all identifiers of a type.
CREATE VIEW consent_reach AS
SELECT r.profile_id AS profile_id,
       n.channel    AS channel
  FROM source_record r
 CROSS JOIN identifier i                 ON i.record_id = r.id
 CROSS JOIN identifier_type t            ON t.id = i.type_id
 CROSS JOIN consent_channel_identifier n ON n.identifier_type = t.name
 WHERE i.ended_import_id IS NULL;

-- Documented. Cells without evidence are unknown, but for the service of those who ordered.
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
