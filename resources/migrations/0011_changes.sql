-- Which customers changed when: what is kept beside the workspace for quick counting is brought up to
-- date from here instead of being made anew.

CREATE TABLE change_log (
    version       INTEGER PRIMARY KEY,
    token         INTEGER NOT NULL,   -- random: tells the histories of two copies of one file apart
    is_everything INTEGER NOT NULL    -- so many changed that they were not written down one by one
) STRICT;

CREATE TABLE changed_profile (
    profile_id INTEGER PRIMARY KEY,
    version    INTEGER NOT NULL       -- of the last change
) STRICT;

INSERT INTO change_log(version, token, is_everything) VALUES (1, random(), 1);
