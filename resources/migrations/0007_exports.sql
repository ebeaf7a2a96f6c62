-- What left the workspace, for whom, on which consent.

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

CREATE INDEX export_baseline ON export(segment, destination, purpose, channel, id);

-- profile_id is the person's id at the time: source_record of that id tells whose it is today.
-- identifier: what the destination knows the person by, in the destination's form.
CREATE TABLE export_member (
    export_id        INTEGER NOT NULL REFERENCES export(id),
    profile_id       INTEGER NOT NULL,
    identifier       TEXT    NOT NULL,
    content_hash     TEXT    NOT NULL,
    consent_event_id INTEGER,
    PRIMARY KEY (export_id, profile_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX export_member_profile ON export_member(profile_id);
