-- SPDX-License-Identifier: GPL-3.0-or-later
-- A desk on a busy day, up to the moment: three brands, eight topics, 14 days of metrics, open and resolved
-- alerts with feedback behind them. What looks like chance is a hash, so that it is the same each time.

CREATE FUNCTION pg_temp.chance(seed text) RETURNS double precision LANGUAGE sql IMMUTABLE
  AS $$ SELECT (abs(hashtextextended(seed, 0) % 10000) / 10000.0)::double precision $$;

SELECT earshot.ensure_partitions(CAST(now() AT TIME ZONE 'UTC' AS date) - day) FROM generate_series(0, 15) AS day;

INSERT INTO earshot.completeness (source, kafka_hour, received, enriched, filtered, dead_lettered, min_event_time, max_event_time)
SELECT source, date_trunc('hour', now()), received, received - filtered - dead, filtered, dead,
  now() - INTERVAL '14 days', now() - INTERVAL '2 seconds'
FROM (VALUES ('surveys', 61204, 212, 0), ('tickets', 48120, 1604, 3), ('chats', 52377, 988, 0), ('reviews', 20642, 71, 1))
  AS heard (source, received, filtered, dead);

-- Windows with a bend where the payment trouble of one brand began, and a quiet night.
CREATE TEMP TABLE windows AS
SELECT grain, start, start + length AS finish, start + length <= now() AS closed,
  extract(epoch FROM least(start + length, now()) - start) / extract(epoch FROM length) AS elapsed,
  CASE WHEN grain = 'DAY' THEN 24 ELSE 1 END
    * CASE WHEN grain = 'HOUR' AND extract(hour FROM start AT TIME ZONE 'UTC') < 6 THEN 0.25 ELSE 1 END AS weight
FROM (
  SELECT 'HOUR' AS grain, date_trunc('hour', now()) - i * INTERVAL '1 hour' AS start, INTERVAL '1 hour' AS length
  FROM generate_series(0, 47) AS i
  UNION ALL
  SELECT 'DAY', date_trunc('day', now(), 'UTC') - i * INTERVAL '1 day', INTERVAL '1 day'
  FROM generate_series(0, 13) AS i) AS w;

CREATE TEMP TABLE cut AS
SELECT * FROM (VALUES ('', 1.0, 0.05), ('brand=Aurora', 0.5, -0.02), ('brand=Borealis', 0.35, 0.12), ('brand=Cirrus', 0.15, 0.04))
  AS c (scope, share, mood);

CREATE TEMP TABLE topic AS
SELECT * FROM (VALUES ('billing/refund', 0.16, -0.41), ('delivery/late', 0.21, -0.52), ('app/login', 0.09, -0.38),
  ('support/waiting_time', 0.14, -0.29), ('product/quality', 0.18, 0.34), ('price', 0.07, -0.12),
  ('store/staff', 0.12, 0.57), ('website/checkout', 0.05, -0.2)) AS t (path, share, mood);

INSERT INTO earshot.kpi (window_day, metric, level, audience, scope, grain, window_start, window_end,
  definition_version, value, n, interval_low, interval_high, below_minimum, closed)
SELECT CAST(start AT TIME ZONE 'UTC' AS date), metric, level, 'CUSTOMER', scope, grain, start, finish, 1,
  CASE metric WHEN 'volume' THEN n ELSE greatest(lowest, least(highest, value)) END, n,
  CASE metric WHEN 'volume' THEN greatest(0, n - 1.96 * sqrt(n)) ELSE greatest(lowest, value - spread / sqrt(n + 3)) END,
  CASE metric WHEN 'volume' THEN n + 1.96 * sqrt(n) + 3 ELSE least(highest, value + spread / sqrt(n + 3)) END,
  metric <> 'volume' AND n < 30, closed
FROM (
  SELECT w.*, c.scope, m.metric, m.level, m.lowest, m.highest, m.spread,
    CAST(round(m.rate * c.share * w.weight * w.elapsed * (0.85 + 0.3 * pg_temp.chance(c.scope || m.metric || w.start)))
      AS bigint) AS n,
    m.centre + m.reach * (c.mood + 0.35 * (pg_temp.chance(m.metric || c.scope || w.start || w.grain) - 0.5)
      - CASE WHEN w.start > now() - INTERVAL '3 hours' AND c.scope IN ('', 'brand=Aurora') THEN 0.28 ELSE 0 END) AS value
  FROM windows w, cut c, (VALUES
    ('nps', 'RELATIONSHIP', 55.0, 28.0, 40.0, -100.0, 100.0, 150.0), ('csat', 'INTERACTION', 96.0, 74.0, 16.0, 0.0, 100.0, 88.0),
    ('sentiment', 'INTERACTION', 340.0, 0.02, 0.32, -1.0, 1.0, 1.1), ('volume', 'INTERACTION', 420.0, 0.0, 0.0, 0.0, 1e9, 1.0))
    AS m (metric, level, rate, centre, reach, lowest, highest, spread)) AS k
WHERE n > 0;

INSERT INTO earshot.kpi (window_day, metric, level, audience, scope, grain, window_start, window_end,
  definition_version, value, n, interval_low, interval_high, below_minimum, closed)
SELECT CAST(start AT TIME ZONE 'UTC' AS date), metric, 'INTERACTION', 'CUSTOMER', scope, grain, start, finish, 1,
  CASE metric WHEN 'volume' THEN n ELSE value END, n,
  CASE metric WHEN 'volume' THEN greatest(0, n - 1.96 * sqrt(n)) ELSE greatest(-1, value - 1.2 / sqrt(n + 3)) END,
  CASE metric WHEN 'volume' THEN n + 1.96 * sqrt(n) + 3 ELSE least(1, value + 1.2 / sqrt(n + 3)) END,
  metric <> 'volume' AND n < 30, closed
FROM (
  SELECT w.*, m.metric, CASE WHEN c.scope = '' THEN '' ELSE c.scope || ',' END || 'topic=' || t.path AS scope,
    CAST(round(400 * t.share * c.share * w.weight * w.elapsed * (0.8 + 0.4 * pg_temp.chance(t.path || c.scope || w.start)))
      AS bigint) AS n,
    t.mood + 0.3 * c.mood + 0.12 * (pg_temp.chance(c.scope || t.path || w.start) - 0.5) AS value
  FROM windows w, cut c, topic t, (VALUES ('sentiment'), ('volume')) AS m (metric)
  WHERE w.start > now() - INTERVAL '2 days') AS k
WHERE n > 0;

INSERT INTO earshot.alert (alert_id, rule_id, measure, topic, scope, state, severity, began_at, opened_at, resolved_at,
  window_start, window_end, observed, expected, score, peak_score, why, evidence_count, related)
VALUES
  ('a1', 'topic-volume', 'volume', 'billing/refund', 'brand=Aurora', 'UPDATED', 'CRITICAL', now() - INTERVAL '95 minutes',
   now() - INTERVAL '74 minutes', NULL, now() - INTERVAL '1 hour', now(), 143, 38.2, 24.6, 27.1,
   'Aurora customers speak of refunds 3.7 times as often as expected: 143 in the last hour against 38, since about 95 minutes, mostly by chat.',
   312, '[{"measure":"sentiment","topic":"billing/refund","scope":"brand=Aurora","observed":-0.71,"expected":-0.4,"score":9.2},
          {"measure":"volume","topic":"support/waiting_time","scope":"brand=Aurora","observed":61,"expected":29.5,"score":6.8}]'),
  ('a2', 'topic-sentiment', 'sentiment', 'app/login', 'brand=Borealis,channel=review', 'OPENED', 'HIGH', now() - INTERVAL '40 minutes',
   now() - INTERVAL '12 minutes', NULL, now() - INTERVAL '1 hour', now(), -0.68, -0.31, 7.4, 7.4,
   'Reviews of Borealis speak of the login worse than expected: mean sentiment -0.68 against -0.31, since about 40 minutes.', 47, '[]'),
  ('a3', 'topic-volume', 'volume', 'delivery/late', '', 'REOPENED', 'MEDIUM', now() - INTERVAL '5 hours',
   now() - INTERVAL '200 minutes', NULL, now() - INTERVAL '1 hour', now(), 118, 84.5, 5.1, 8.8,
   'Late deliveries are spoken of more often than expected across all brands: 118 in the last hour against 85, since about 5 hours.', 406, '[]'),
  ('a4', 'topic-volume', 'volume', 'website/checkout', 'brand=Cirrus', 'RESOLVED', 'HIGH', now() - INTERVAL '26 hours',
   now() - INTERVAL '25 hours', now() - INTERVAL '21 hours', now() - INTERVAL '22 hours', now() - INTERVAL '21 hours', 6, 5.8, 0.4, 11.9,
   'Cirrus customers spoke of the checkout 5 times as often as expected: 31 in an hour against 6.', 118, '[]'),
  ('a5', 'topic-sentiment', 'sentiment', 'support/waiting_time', '', 'RESOLVED', 'LOW', now() - INTERVAL '3 days',
   now() - INTERVAL '70 hours', now() - INTERVAL '66 hours', now() - INTERVAL '67 hours', now() - INTERVAL '66 hours', -0.28, -0.29, 0.2, 4.4,
   'Waiting times were spoken of worse than expected: mean sentiment -0.46 against -0.29.', 64, '[]');

INSERT INTO earshot.alert_event (alert_id, sequence, state, occurred_at, window_start, window_end, observed, expected, score, severity, why)
SELECT 'a1', i, CASE i WHEN 0 THEN 'OPENED' ELSE 'UPDATED' END, opened_at + i * INTERVAL '12 minutes',
  window_start, window_end, 88 + i * 11, 38, 12 + i * 2.5, CASE WHEN i < 2 THEN 'HIGH' ELSE 'CRITICAL' END, why
FROM earshot.alert, generate_series(0, 5) AS i WHERE alert_id = 'a1';

CREATE TEMP TABLE words AS
SELECT * FROM (VALUES
  (1, 'Third week of waiting for my refund. Every time I ask I am told it takes five working days.', 'refund', -0.82, 'en', 'chat'),
  (2, 'I cancelled the same evening and the refund still has not arrived. Please just answer me.', 'refund', -0.64, 'en', 'email'),
  (3, 'The agent was friendly and saw at once that the refund had been sent to a card I no longer have.', 'refund', 0.21, 'en', 'chat'),
  (4, 'Refund refused without a reason. I have written to [EMAIL] twice, my number is [PHONE].', 'Refund', -0.77, 'en', 'chat'),
  (5, 'Seit drei Wochen keine Erstattung, und am Telefon weiß niemand etwas davon.', 'Erstattung', -0.79, 'de', 'email'),
  (6, 'Charged twice, got one refund back. The second one is ''being processed'' since Monday.', 'refund', -0.58, 'en', 'chat'),
  (7, 'Your page says the refund is complete. My bank says it is not. Who is right?', 'refund', -0.35, 'en', 'chat'))
  AS w (i, text, evidence, score, language, channel);

INSERT INTO earshot.feedback (first_day, event_id, source, experienced_at, said_at, received_at, brand, channel, region,
  language, text, nps, sentiment_label, sentiment_score, sentiment_confidence, kafka_timestamp)
SELECT CAST(said AT TIME ZONE 'UTC' AS date), 'chats:' || n, 'chats', said, said, said, 'Aurora', w.channel,
  CASE n % 3 WHEN 0 THEN 'North' ELSE 'West' END, w.language, w.text, CASE WHEN n % 5 = 0 THEN 2 END,
  CASE WHEN w.score < -0.2 THEN 'NEGATIVE' WHEN w.score > 0.2 THEN 'POSITIVE' ELSE 'NEUTRAL' END, w.score, 0.9, now()
FROM generate_series(1, 40) AS n
JOIN words w ON w.i = 1 + n % 7,
LATERAL (SELECT now() - n * INTERVAL '110 seconds' AS said) AS s;

INSERT INTO earshot.feedback_topic (first_day, event_id, topic_path, begin_offset, end_offset, evidence, score, said_at, source)
SELECT f.first_day, f.event_id, 'billing/refund', position(w.evidence IN f.text) - 1,
  position(w.evidence IN f.text) - 1 + length(w.evidence), w.evidence, w.score, f.said_at, f.source
FROM earshot.feedback f JOIN words w ON w.text = f.text;

INSERT INTO earshot.alert_evidence (alert_id, event_id, first_day, said_at)
SELECT 'a1', event_id, first_day, said_at FROM earshot.feedback;
