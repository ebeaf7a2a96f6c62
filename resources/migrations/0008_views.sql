-- The documented views. No function of ours: any SQLite tool can read them.
-- v_profile is made by the program, with one column per trait.

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

CREATE VIEW v_order AS
SELECT event_id, profile_id, at, event, source, revenue, currency,
       -- Not json_extract: SQLite allows it in a view only where the schema is trusted.
       (SELECT j.value FROM json_each(properties) AS j WHERE j.key = 'order_id') AS order_id,
       properties
  FROM v_event
 WHERE event IN ('Order Completed', 'Order Refunded', 'Order Cancelled');

CREATE VIEW v_source_record AS
SELECT s.name AS source, r.record_key AS record_id, r.profile_id AS profile_id
  FROM source_record r
  JOIN source s ON s.id = r.source_id;

CREATE VIEW v_segment_member AS
SELECT s.name AS segment,
       m.profile_id AS profile_id,
       strftime('%Y-%m-%dT%H:%M:%SZ', m.entered_at / 1000, 'unixepoch') AS entered_at,
       strftime('%Y-%m-%dT%H:%M:%SZ', m.left_at / 1000, 'unixepoch')    AS left_at
  FROM segment_member m
  JOIN segment s ON s.id = m.segment_id;

-- Filled by later parts of the product; here so that queries written today keep working.
CREATE VIEW v_company AS
SELECT NULL AS company_id, NULL AS name, NULL AS profile_id WHERE 0;

CREATE VIEW v_ticket AS
SELECT NULL AS ticket_id, NULL AS profile_id, NULL AS at, NULL AS subject, NULL AS status WHERE 0;
