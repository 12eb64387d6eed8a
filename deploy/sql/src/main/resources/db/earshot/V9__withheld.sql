-- SPDX-License-Identifier: GPL-3.0-or-later
-- What customers say of their health, their children and the like is read by those only who may: members of
-- earshot_sensitive. Everybody else reads the tables without words, and words by the views, which withhold them.
-- And a text that was not read, or not by a model that is accepted for its language, has no sentiment that counts: it
-- is left out of every figure and counted as left out.

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = 'earshot_sensitive') THEN
    BEGIN
      CREATE ROLE earshot_sensitive NOLOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END;
  END IF;
END
$$;

ALTER TABLE earshot.feedback
  ADD COLUMN special_categories text[] NOT NULL DEFAULT '{}';

COMMENT ON COLUMN earshot.feedback.special_categories IS
  'What the law protects specially and subject, text or attributes touch, in alphabetical order: CRIMINAL, ETHNICITY, HEALTH, MINORS, POLITICS, RELIGION, SEXUALITY, UNION. Empty also for what was analysed before these were looked for.';

ALTER TABLE earshot.feedback_topic
  ADD COLUMN sensitive boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN earshot.feedback_topic.sensitive IS
  'Whether the feedback touches what the law protects specially, so that its words are withheld.';

ALTER TABLE earshot.feedback
  ADD COLUMN sentiment_left_out boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN earshot.feedback.sentiment_left_out IS
  'Whether the sentiment counts in no figure: nothing was read, or not by a model that is accepted for the language.';

ALTER TABLE earshot.feedback_topic
  ADD COLUMN scored boolean NOT NULL DEFAULT true;

COMMENT ON COLUMN earshot.feedback_topic.scored IS
  'Whether score counts: false where the sentiment of the feedback is left out.';

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
  f.tags,
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

COMMENT ON COLUMN earshot.v_feedback.subject IS
  'Subject line, with personal data masked; empty where withheld.';
COMMENT ON COLUMN earshot.v_feedback.text IS
  'The verbatim, with personal data masked; offsets count its UTF-16 units. Empty where withheld.';
COMMENT ON COLUMN earshot.v_feedback.attributes IS
  'Whatever else the source sent, by name, with personal data masked; empty where withheld.';
COMMENT ON COLUMN earshot.v_feedback.special_categories IS
  'What the law protects specially and the words touch; always empty for who may not read them.';
COMMENT ON COLUMN earshot.v_feedback.withheld IS
  'Whether subject, text and attributes are withheld, because they touch what the law protects specially and the login is no member of earshot_sensitive.';
COMMENT ON COLUMN earshot.v_feedback.scored IS
  'Whether the text has a sentiment that counts: false for messages of staff, for ratings without words, and for texts that were not read by a model that is accepted for their language.';

CREATE VIEW earshot.v_feedback_topic AS
SELECT
  t.first_day,
  t.event_id,
  t.topic_path,
  t.begin_offset,
  t.end_offset,
  t.query_id,
  CASE WHEN NOT t.sensitive OR pg_has_role('earshot_sensitive', 'USAGE') THEN t.evidence ELSE '' END AS evidence,
  t.score,
  t.said_at,
  t.source,
  t.audience,
  t.brand,
  t.channel,
  t.product,
  t.region,
  t.segment,
  t.touchpoint,
  t.taxonomy_version,
  t.sensitive AND NOT pg_has_role('earshot_sensitive', 'USAGE') AS withheld,
  t.scored
FROM earshot.feedback_topic t;

COMMENT ON VIEW earshot.v_feedback_topic IS
  'One row a mention of a topic in a feedback, with the words that it rests on where the login may read them.';
COMMENT ON COLUMN earshot.v_feedback_topic.first_day IS
  'Day (UTC) of the first version seen of the event, as in feedback; names the partition of the row.';
COMMENT ON COLUMN earshot.v_feedback_topic.event_id IS
  'The feedback: joins feedback with first_day.';
COMMENT ON COLUMN earshot.v_feedback_topic.topic_path IS
  'Path in the taxonomy, widest first: billing/refund.';
COMMENT ON COLUMN earshot.v_feedback_topic.begin_offset IS
  'First UTF-16 unit of the evidence in feedback.text, from 0.';
COMMENT ON COLUMN earshot.v_feedback_topic.end_offset IS
  'One past the last UTF-16 unit of the evidence.';
COMMENT ON COLUMN earshot.v_feedback_topic.query_id IS
  'Query of the taxonomy that matched.';
COMMENT ON COLUMN earshot.v_feedback_topic.evidence IS
  'The matching words, with personal data masked; empty where withheld.';
COMMENT ON COLUMN earshot.v_feedback_topic.score IS
  'Sentiment of the surroundings of the evidence, in [-1, 1]; negative is bad.';
COMMENT ON COLUMN earshot.v_feedback_topic.said_at IS
  'Event time of the feedback.';
COMMENT ON COLUMN earshot.v_feedback_topic.source IS
  'Name of the configured source.';
COMMENT ON COLUMN earshot.v_feedback_topic.audience IS
  'Whom the organisation listens to: CUSTOMER, EMPLOYEE or PARTNER; never pooled in a metric.';
COMMENT ON COLUMN earshot.v_feedback_topic.brand IS
  'Brand of the organisation.';
COMMENT ON COLUMN earshot.v_feedback_topic.channel IS
  'How it was said.';
COMMENT ON COLUMN earshot.v_feedback_topic.product IS
  'Product or service.';
COMMENT ON COLUMN earshot.v_feedback_topic.region IS
  'Geographical region.';
COMMENT ON COLUMN earshot.v_feedback_topic.segment IS
  'Customer segment.';
COMMENT ON COLUMN earshot.v_feedback_topic.touchpoint IS
  'Moment of the journey that it is about.';
COMMENT ON COLUMN earshot.v_feedback_topic.taxonomy_version IS
  'Version of the taxonomy that the path is of.';
COMMENT ON COLUMN earshot.v_feedback_topic.withheld IS
  'Whether evidence is withheld, because the feedback touches what the law protects specially and the login is no member of earshot_sensitive.';
COMMENT ON COLUMN earshot.v_feedback_topic.scored IS
  'Whether score counts: false where the sentiment of the feedback is left out.';

-- Partitions are read through their parents, of which the columns without words are granted one by one: a later
-- column is nobody's until its migration says whose it is.
DO $$
DECLARE
  partition regclass;
  parent text;
  columns text;
BEGIN
  FOR partition IN
    SELECT inhrelid FROM pg_catalog.pg_inherits
    WHERE inhparent IN (CAST('earshot.feedback' AS regclass), CAST('earshot.feedback_topic' AS regclass))
  LOOP
    EXECUTE format('REVOKE ALL ON %s FROM earshot_console, bi_reader', partition);
  END LOOP;
  FOREACH parent IN ARRAY ARRAY['feedback', 'feedback_topic'] LOOP
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns
    FROM pg_catalog.pg_attribute
    WHERE attrelid = CAST('earshot.' || parent AS regclass) AND attnum > 0 AND NOT attisdropped
      AND attname NOT IN ('subject', 'text', 'attributes', 'special_categories', 'evidence');
    EXECUTE format('REVOKE ALL ON earshot.%I FROM earshot_console, bi_reader', parent);
    EXECUTE format('GRANT SELECT (%s) ON earshot.%I TO earshot_console, bi_reader', columns, parent);
  END LOOP;
END
$$;

GRANT USAGE ON SCHEMA earshot TO earshot_sensitive;
GRANT SELECT ON earshot.feedback, earshot.feedback_topic, earshot.v_feedback, earshot.v_feedback_topic TO earshot_sensitive;
GRANT SELECT ON earshot.v_feedback_topic TO earshot_writer, earshot_console, bi_reader;

CREATE OR REPLACE FUNCTION earshot.ensure_partitions(day date) RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  parent text;
  partition text;
  made integer := 0;
BEGIN
  IF day IS NULL OR day < DATE '1990-01-01' OR day >= DATE '2200-01-01' THEN
    RAISE EXCEPTION 'no partition for the day %: it must lie between 1990-01-01 and 2199-12-31', day
      USING ERRCODE = 'datetime_field_overflow';
  END IF;
  FOREACH parent IN ARRAY ARRAY['feedback', 'feedback_topic', 'kpi'] LOOP
    partition := parent || '_' || to_char(day, 'YYYYMMDD');
    CONTINUE WHEN EXISTS (
      SELECT FROM pg_class WHERE relname = partition AND relnamespace = CAST('earshot' AS regnamespace));
    -- Held to the end of the transaction; whoever waited looks again, in the catalogue itself: to_regclass
    -- may answer from before the wait.
    PERFORM pg_advisory_xact_lock(hashtextextended('earshot.ensure_partitions', 0));
    CONTINUE WHEN EXISTS (
      SELECT FROM pg_class WHERE relname = partition AND relnamespace = CAST('earshot' AS regnamespace));
    EXECUTE format('CREATE TABLE earshot.%I (LIKE earshot.%I INCLUDING ALL)', partition, parent);
    EXECUTE format('ALTER TABLE earshot.%I ATTACH PARTITION earshot.%I FOR VALUES FROM (%L) TO (%L)',
      parent, partition, day, day + 1);
    EXECUTE format('COMMENT ON TABLE earshot.%I IS %L',
      partition, format('Rows of %s of %s.', parent, day));
    -- Read through their parents only, which withhold what is sensitive.
    IF parent IN ('feedback', 'feedback_topic') THEN
      EXECUTE format('REVOKE ALL ON earshot.%I FROM earshot_console, bi_reader', partition);
    END IF;
    made := made + 1;
  END LOOP;
  RETURN made;
END
$$;

CREATE OR REPLACE VIEW earshot.v_topic_sentiment_daily AS
SELECT
  CAST(said_at AT TIME ZONE 'UTC' AS date) AS said_day,
  audience,
  source,
  brand,
  channel,
  product,
  region,
  segment,
  topic_path,
  count(*) AS mentions,
  count(DISTINCT event_id) AS feedbacks,
  coalesce(sum(score) FILTER (WHERE scored), 0) AS score_sum,
  avg(score) FILTER (WHERE scored) AS mean_score,
  count(*) FILTER (WHERE score < 0 AND scored) AS negative_mentions,
  count(*) FILTER (WHERE score > 0 AND scored) AS positive_mentions,
  count(*) FILTER (WHERE scored) AS scored_mentions
FROM earshot.feedback_topic
GROUP BY 1, audience, source, brand, channel, product, region, segment, topic_path;

COMMENT ON COLUMN earshot.v_topic_sentiment_daily.score_sum IS
  'Sum of the scores of scored mentions; additive.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.mean_score IS
  'Mean score of the scored mentions, in [-1, 1]; negative is bad; null without any.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.negative_mentions IS
  'Scored mentions with a score below 0; additive.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.positive_mentions IS
  'Scored mentions with a score above 0; additive.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.scored_mentions IS
  'Mentions in feedback whose sentiment counts; additive.';

CREATE OR REPLACE VIEW earshot.v_kpi AS
SELECT
  k.metric,
  d.title,
  d.unit,
  k.level,
  k.audience,
  k.scope,
  earshot.scope_value(k.scope, 'brand') AS brand,
  earshot.scope_value(k.scope, 'channel') AS channel,
  earshot.scope_value(k.scope, 'topic') AS topic,
  k.grain,
  k.window_start,
  k.window_end,
  k.window_day,
  k.value,
  k.n,
  k.interval_low,
  k.interval_high,
  k.below_minimum,
  k.closed,
  k.parts,
  k.definition_version,
  k.updated_at,
  earshot.scope_value(k.scope, 'language') AS language,
  CASE WHEN k.metric = 'sentiment' THEN coalesce(CAST(k.parts ->> 'left_out' AS bigint), 0) END AS left_out
FROM earshot.kpi k
JOIN earshot.metric_definition d
  ON d.metric = k.metric AND d.definition_version = k.definition_version;

COMMENT ON COLUMN earshot.v_kpi.language IS
  'Language of the scope, ISO 639, und when it was not told; empty when it is not cut by language.';
COMMENT ON COLUMN earshot.v_kpi.left_out IS
  'Texts of the scope and window whose sentiment does not count, beside the n that do; null for metrics other than sentiment.';

COMMENT ON FUNCTION earshot.scope_value(text, text) IS
  'The value of a dimension (brand, unit_path, channel, language, touchpoint, product, region, segment, topic) in a scope; empty when the scope is not cut by it.';

UPDATE earshot.metric_definition
SET description =
      'Mean sentiment of what customers wrote; within a topic, of what they wrote about it. Made by a model: read differences rather than levels. Texts that were not read, or not by a model that is accepted for their language, are left out and counted in parts as left_out.',
    updated_at = now()
WHERE metric = 'sentiment' AND definition_version = 1;
