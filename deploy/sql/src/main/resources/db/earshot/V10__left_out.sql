-- SPDX-License-Identifier: GPL-3.0-or-later
-- A text that was not read, or not by a model that is accepted for its language, has no sentiment that counts: it is
-- left out of every figure and counted as left out.

ALTER TABLE earshot.feedback
  ADD COLUMN sentiment_left_out boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN earshot.feedback.sentiment_left_out IS
  'Whether the sentiment counts in no figure: nothing was read, or not by a model that is accepted for the language.';
GRANT SELECT (sentiment_left_out) ON earshot.feedback TO earshot_console, bi_reader;

ALTER TABLE earshot.feedback_topic
  ADD COLUMN scored boolean NOT NULL DEFAULT true;

COMMENT ON COLUMN earshot.feedback_topic.scored IS
  'Whether score counts: false where the sentiment of the feedback is left out.';
GRANT SELECT (scored) ON earshot.feedback_topic TO earshot_console, bi_reader;

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

COMMENT ON COLUMN earshot.v_feedback.scored IS
  'Whether the text has a sentiment that counts: false for messages of staff, for ratings without words, and for texts that were not read by a model that is accepted for their language.';

CREATE OR REPLACE VIEW earshot.v_feedback_topic AS
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

COMMENT ON COLUMN earshot.v_feedback_topic.scored IS
  'Whether score counts: false where the sentiment of the feedback is left out.';

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
