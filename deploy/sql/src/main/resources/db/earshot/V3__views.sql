-- SPDX-License-Identifier: GPL-3.0-or-later
-- What BI asks first. Days are days of event time in UTC.

CREATE VIEW earshot.v_feedback AS
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
  f.subject,
  f.text,
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
  f.sentiment_label <> 'NONE' AS scored,
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
    ORDER BY t.topic_path) AS topics
FROM earshot.feedback f;

COMMENT ON VIEW earshot.v_feedback IS
  'One row a feedback, as BI asks for it first: who said what, when and where, how it felt, and what it was about. Filter by first_day as well as said_at where you can: it names the partitions.';
COMMENT ON COLUMN earshot.v_feedback.event_id IS
  'Identity across sources and versions: <source>:<native id>.';
COMMENT ON COLUMN earshot.v_feedback.first_day IS
  'Day (UTC) of the first version seen of the event; never changes, and names the partition of the row.';
COMMENT ON COLUMN earshot.v_feedback.said_at IS
  'When the customer said it: the event time of all metrics.';
COMMENT ON COLUMN earshot.v_feedback.experienced_at IS
  'When the customer had the experience; said_at where the source does not tell.';
COMMENT ON COLUMN earshot.v_feedback.source IS
  'Name of the configured source.';
COMMENT ON COLUMN earshot.v_feedback.source_system IS
  'Kind of system behind the source, such as zendesk or canonical.';
COMMENT ON COLUMN earshot.v_feedback.thread_id IS
  'Conversation or ticket that the event belongs to.';
COMMENT ON COLUMN earshot.v_feedback.channel IS
  'How it was said, such as email, chat, survey, review.';
COMMENT ON COLUMN earshot.v_feedback.direction IS
  'Who contacted whom, seen from the organisation: INBOUND, OUTBOUND or UNKNOWN.';
COMMENT ON COLUMN earshot.v_feedback.audience IS
  'Whom the organisation listens to: CUSTOMER, EMPLOYEE or PARTNER; never pooled in a metric.';
COMMENT ON COLUMN earshot.v_feedback.author_role IS
  'Who wrote the text: CUSTOMER, AGENT, BOT or SYSTEM; only CUSTOMER is scored.';
COMMENT ON COLUMN earshot.v_feedback.brand IS
  'Brand of the organisation.';
COMMENT ON COLUMN earshot.v_feedback.unit_path IS
  'Place in the organisation, widest first: region/station/store.';
COMMENT ON COLUMN earshot.v_feedback.touchpoint IS
  'Moment of the journey that it is about, such as checkout.';
COMMENT ON COLUMN earshot.v_feedback.product IS
  'Product or service.';
COMMENT ON COLUMN earshot.v_feedback.product_version IS
  'Version of the product.';
COMMENT ON COLUMN earshot.v_feedback.region IS
  'Geographical region.';
COMMENT ON COLUMN earshot.v_feedback.segment IS
  'Customer segment.';
COMMENT ON COLUMN earshot.v_feedback.customer_key IS
  'Pseudonym of the customer (keyed hash); empty when the customer is not known.';
COMMENT ON COLUMN earshot.v_feedback.account_id IS
  'Business account of the customer.';
COMMENT ON COLUMN earshot.v_feedback.language IS
  'Language of the text as detected, ISO 639; und when undetermined.';
COMMENT ON COLUMN earshot.v_feedback.subject IS
  'Subject line, with personal data masked.';
COMMENT ON COLUMN earshot.v_feedback.text IS
  'The verbatim, with personal data masked; offsets count its UTF-16 units.';
COMMENT ON COLUMN earshot.v_feedback.sentiment_label IS
  'Class of the whole text: NEGATIVE, NEUTRAL, POSITIVE, or NONE when it was not scored.';
COMMENT ON COLUMN earshot.v_feedback.sentiment_score IS
  'Sentiment of the whole text in [-1, 1]; negative is bad; 0 when not scored.';
COMMENT ON COLUMN earshot.v_feedback.sentiment_confidence IS
  'Confidence in the label, in [0, 1].';
COMMENT ON COLUMN earshot.v_feedback.nps IS
  'First NPS answer as given, usually 0 to 10; the scale is in ratings; null without one.';
COMMENT ON COLUMN earshot.v_feedback.csat IS
  'First CSAT answer as given; the scale is in ratings; null without one.';
COMMENT ON COLUMN earshot.v_feedback.ces IS
  'First CES answer as given; the scale is in ratings; null without one.';
COMMENT ON COLUMN earshot.v_feedback.stars IS
  'First STARS answer as given; the scale is in ratings; null without one.';
COMMENT ON COLUMN earshot.v_feedback.invitation_status IS
  'How far that invitation has come: NONE, INVITED, REMINDED, ANSWERED or DECLINED.';
COMMENT ON COLUMN earshot.v_feedback.ticket_status IS
  'State of the ticket in the source''s terms, lower case; empty without a ticket.';
COMMENT ON COLUMN earshot.v_feedback.tags IS
  'Tags as set in the source.';
COMMENT ON COLUMN earshot.v_feedback.said_day IS
  'Day (UTC) on which the customer said it.';
COMMENT ON COLUMN earshot.v_feedback.scored IS
  'Whether the text has a sentiment: false for messages of staff and for ratings without words.';
COMMENT ON COLUMN earshot.v_feedback.nps_group IS
  'PROMOTER (9 and 10), PASSIVE (7 and 8) or DETRACTOR (0 to 6), for answers on the scale 0 to 10; empty without an answer.';
COMMENT ON COLUMN earshot.v_feedback.topics IS
  'Paths of the topics mentioned, sorted.';

CREATE VIEW earshot.v_topic_sentiment_daily AS
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
  sum(score) AS score_sum,
  avg(score) AS mean_score,
  count(*) FILTER (WHERE score < 0) AS negative_mentions,
  count(*) FILTER (WHERE score > 0) AS positive_mentions
FROM earshot.feedback_topic
GROUP BY 1, audience, source, brand, channel, product, region, segment, topic_path;

COMMENT ON VIEW earshot.v_topic_sentiment_daily IS
  'How each topic is spoken of, by day and the dimensions most asked for. Add up mentions, score_sum and negative_mentions over rows; never average mean_score.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.said_day IS
  'Day (UTC) on which customers said it.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.audience IS
  'Whom the organisation listens to: CUSTOMER, EMPLOYEE or PARTNER; never pooled in a metric.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.source IS
  'Name of the configured source.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.brand IS
  'Brand of the organisation.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.channel IS
  'How it was said.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.product IS
  'Product or service.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.region IS
  'Geographical region.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.segment IS
  'Customer segment.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.topic_path IS
  'Path in the taxonomy, widest first: billing/refund.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.mentions IS
  'Mentions of the topic; additive.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.feedbacks IS
  'Feedback that mentions it; one feedback may mention it more than once. Additive over days, not over topics.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.score_sum IS
  'Sum of the mentions'' scores; additive.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.mean_score IS
  'Mean score of the mentions, in [-1, 1]; negative is bad.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.negative_mentions IS
  'Mentions with a score below 0; additive.';
COMMENT ON COLUMN earshot.v_topic_sentiment_daily.positive_mentions IS
  'Mentions with a score above 0; additive.';

CREATE VIEW earshot.v_completeness AS
SELECT
  c.source,
  c.run_id,
  CAST(sum(c.received) AS bigint) AS received,
  CAST(sum(c.enriched) AS bigint) AS enriched,
  CAST(sum(c.filtered) AS bigint) AS filtered,
  CAST(sum(c.dead_lettered) AS bigint) AS dead_lettered,
  CAST(sum(c.missing) AS bigint) AS missing,
  sum(c.missing) = 0 AS balanced,
  (SELECT coalesce(jsonb_object_agg(r.reason, r.events), '{}')
   FROM (
     SELECT e.key AS reason, sum(CAST(e.value AS bigint)) AS events
     FROM earshot.completeness i, jsonb_each_text(i.filtered_reasons) e
     WHERE i.source = c.source AND i.run_id = c.run_id
     GROUP BY e.key) r) AS filtered_reasons,
  (SELECT coalesce(jsonb_object_agg(r.reason, r.events), '{}')
   FROM (
     SELECT e.key AS reason, sum(CAST(e.value AS bigint)) AS events
     FROM earshot.completeness i, jsonb_each_text(i.dead_letter_codes) e
     WHERE i.source = c.source AND i.run_id = c.run_id
     GROUP BY e.key) r) AS dead_letter_codes,
  min(c.first_kafka_timestamp) AS first_kafka_timestamp,
  max(c.last_kafka_timestamp) AS last_kafka_timestamp,
  min(c.min_event_time) AS min_event_time,
  max(c.max_event_time) AS max_event_time
FROM earshot.completeness c
GROUP BY c.source, c.run_id;

COMMENT ON VIEW earshot.v_completeness IS
  'What became of everything that each source sent, live and by replay run: the answer to whether anything is lost.';
COMMENT ON COLUMN earshot.v_completeness.source IS
  'Name of the configured source.';
COMMENT ON COLUMN earshot.v_completeness.run_id IS
  'Replay run that sent the records; empty for live records (depends on delivery, like real time; exempt from equality).';
COMMENT ON COLUMN earshot.v_completeness.received IS
  'Events that came in.';
COMMENT ON COLUMN earshot.v_completeness.enriched IS
  'Events that went out to earshot.enriched.';
COMMENT ON COLUMN earshot.v_completeness.filtered IS
  'Events left out for a reason, such as duplicates; the sum of filtered_reasons.';
COMMENT ON COLUMN earshot.v_completeness.dead_lettered IS
  'Events that could not be understood; the sum of dead_letter_codes.';
COMMENT ON COLUMN earshot.v_completeness.missing IS
  'Events that came in and have not come out: 0 when nothing is under way or lost.';
COMMENT ON COLUMN earshot.v_completeness.balanced IS
  'Whether missing is 0.';
COMMENT ON COLUMN earshot.v_completeness.filtered_reasons IS
  'Reason to number of events left out for it.';
COMMENT ON COLUMN earshot.v_completeness.dead_letter_codes IS
  'Code to number of events that could not be understood because of it.';
COMMENT ON COLUMN earshot.v_completeness.first_kafka_timestamp IS
  'Earliest Kafka timestamp; null when unknown (real time; exempt from equality).';
COMMENT ON COLUMN earshot.v_completeness.last_kafka_timestamp IS
  'Latest Kafka timestamp; null when unknown (real time; exempt from equality).';
COMMENT ON COLUMN earshot.v_completeness.min_event_time IS
  'Earliest event time of what was enriched; null when nothing was.';
COMMENT ON COLUMN earshot.v_completeness.max_event_time IS
  'Latest event time of what was enriched; null when nothing was.';

CREATE VIEW earshot.v_dead_letters_recent AS
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
  redacted_view
FROM earshot.dead_letter
WHERE kafka_timestamp > now() - INTERVAL '14 days';

COMMENT ON VIEW earshot.v_dead_letters_recent IS
  'Records of the last 14 days of real time that could not become events: their raw bytes can still be replayed.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.id IS
  'topic[partition]@offset, with #n for the n-th event in the record.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.source IS
  'Name of the configured source.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.run_id IS
  'Replay run that sent the record; empty for live records (depends on delivery, like real time; exempt from equality).';
COMMENT ON COLUMN earshot.v_dead_letters_recent.code IS
  'Stable code of what is wrong, such as MALFORMED_JSON.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.category IS
  'Who can mend it: FORMAT, CONTENT, TIME or INTERNAL.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.reason IS
  'What is wrong, for a person; never the customer''s words.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.position IS
  'Where in the record: path, field or line; empty when not known.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.kafka_timestamp IS
  'When the record reached Kafka (real time; exempt from equality).';
COMMENT ON COLUMN earshot.v_dead_letters_recent.raw_size IS
  'Bytes of the record before encryption; the bytes themselves are in the topic earshot.dead-letters only.';
COMMENT ON COLUMN earshot.v_dead_letters_recent.redacted_view IS
  'Beginning of the record with personal data masked.';
