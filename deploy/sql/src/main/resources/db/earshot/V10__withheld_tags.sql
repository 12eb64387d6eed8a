-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tags are words too ("pregnant"): where words are withheld, so are they. And the masked view of a dead letter, which
-- nobody has read for what the law protects specially, is for members of earshot_sensitive only.

CREATE OR REPLACE VIEW earshot.v_feedback AS
SELECT
  f.event_id,
  f.first_day,
  f.said_at,
  f.experienced_at,
  f.source,
  f.source_system,
  f.thread_id,
  f.channel,
  f.direction,
  f.audience,
  f.author_role,
  f.brand,
  f.unit_path,
  f.touchpoint,
  f.product,
  f.product_version,
  f.region,
  f.segment,
  f.customer_key,
  f.account_id,
  f.language,
  CASE WHEN cardinality(f.special_categories) = 0 OR pg_has_role('earshot_sensitive', 'USAGE') THEN f.subject ELSE '' END AS subject,
  CASE WHEN cardinality(f.special_categories) = 0 OR pg_has_role('earshot_sensitive', 'USAGE') THEN f.text ELSE '' END AS text,
  f.sentiment_label,
  f.sentiment_score,
  f.sentiment_confidence,
  f.nps,
  f.csat,
  f.ces,
  f.stars,
  f.invitation_status,
  f.ticket_status,
  CASE WHEN cardinality(f.special_categories) = 0 OR pg_has_role('earshot_sensitive', 'USAGE') THEN f.tags ELSE '{}' END AS tags,
  CAST(f.said_at AT TIME ZONE 'UTC' AS date) AS said_day,
  f.sentiment_label <> 'NONE' AND f.sentiment_confidence > 0 AND NOT f.sentiment_left_out AS scored,
  CASE
    WHEN f.nps IS NULL THEN ''
    WHEN f.nps >= 9 THEN 'PROMOTER'
    WHEN f.nps >= 7 THEN 'PASSIVE'
    ELSE 'DETRACTOR'
  END AS nps_group,
  ARRAY(
    SELECT DISTINCT t.topic_path
    FROM earshot.feedback_topic t
    WHERE t.first_day = f.first_day AND t.event_id = f.event_id
    ORDER BY t.topic_path) AS topics,
  f.intents,
  f.emotions,
  f.effort,
  f.response_needed,
  CASE WHEN cardinality(f.special_categories) = 0 OR pg_has_role('earshot_sensitive', 'USAGE') THEN f.attributes ELSE '{}' END AS attributes,
  CASE WHEN pg_has_role('earshot_sensitive', 'USAGE') THEN f.special_categories ELSE '{}' END AS special_categories,
  NOT (cardinality(f.special_categories) = 0 OR pg_has_role('earshot_sensitive', 'USAGE')) AS withheld
FROM earshot.feedback f;

COMMENT ON COLUMN earshot.feedback.special_categories IS
  'What the law protects specially and subject, text, tags or attributes touch, in alphabetical order: CRIMINAL, ETHNICITY, HEALTH, MINORS, POLITICS, RELIGION, SEXUALITY, UNION. Empty also for what was analysed before these were looked for.';
COMMENT ON COLUMN earshot.v_feedback.tags IS
  'Tags of the ticket as set in the source; empty where withheld.';
COMMENT ON COLUMN earshot.v_feedback.withheld IS
  'Whether subject, text, tags and attributes are withheld, because they touch what the law protects specially and the login is no member of earshot_sensitive.';

REVOKE SELECT (tags) ON earshot.feedback FROM earshot_console, bi_reader;

CREATE OR REPLACE VIEW earshot.v_dead_letters_recent AS
SELECT
  id,
  source,
  run_id,
  code,
  category,
  reason,
  position,
  kafka_timestamp,
  raw_size,
  CASE WHEN pg_has_role('earshot_sensitive', 'USAGE') THEN redacted_view ELSE '' END AS redacted_view
FROM earshot.dead_letter
WHERE kafka_timestamp > now() - INTERVAL '14 days';

COMMENT ON COLUMN earshot.dead_letter.source IS
  'Name of the configured source; control.taxonomy for a published taxonomy.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.source IS
  'Name of the configured source; control.taxonomy for a published taxonomy.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.redacted_view IS
  'Beginning of the record with personal data masked; empty for logins that are no members of earshot_sensitive, as nobody knows what such a record touches.';

-- All columns but the view of the record, one by one: a later column is nobody's until its migration says whose it is.
DO $$
DECLARE
  columns text;
BEGIN
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns
  FROM pg_catalog.pg_attribute
  WHERE attrelid = CAST('earshot.dead_letter' AS regclass) AND attnum > 0 AND NOT attisdropped
    AND attname <> 'redacted_view';
  REVOKE ALL ON earshot.dead_letter FROM earshot_console, bi_reader;
  EXECUTE format('GRANT SELECT (%s) ON earshot.dead_letter TO earshot_console, bi_reader', columns);
END
$$;

GRANT SELECT ON earshot.dead_letter, earshot.v_dead_letters_recent TO earshot_sensitive;
