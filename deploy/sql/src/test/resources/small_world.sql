-- SPDX-License-Identifier: GPL-3.0-or-later
-- Forty tweets of gold customers, four invitations, one replay, a chat source with one event under way.

SELECT earshot.ensure_partitions(DATE '2026-03-02');

INSERT INTO earshot.feedback (first_day, event_id, source, channel, segment, text, nps, sentiment_label,
  sentiment_score, sentiment_confidence, experienced_at, said_at, received_at, kafka_timestamp)
SELECT '2026-03-02', 'tweets:' || i, 'tweets', 'social', 'gold', 'The crew was kind, we were delayed',
  CASE WHEN i % 2 = 0 THEN 9 WHEN i % 4 = 1 THEN 7 ELSE 6 END,
  'NEGATIVE', -0.25, 0.8, said, said, said, now()
FROM generate_series(1, 40) i, LATERAL (SELECT TIMESTAMPTZ '2026-03-02T10:00:00Z' + i * INTERVAL '1 minute' AS said) s;

INSERT INTO earshot.feedback_topic (first_day, event_id, topic_path, begin_offset, end_offset, evidence, score,
  said_at, source)
SELECT first_day, event_id, topic_path, begin_offset, begin_offset + 7, evidence, score, said_at, source
FROM earshot.feedback,
  (VALUES ('flight/delay', 27, 'delayed', -0.5), ('crew', 4, 'crew', 0.5)) t (topic_path, begin_offset, evidence, score);

INSERT INTO earshot.feedback (first_day, event_id, source, channel, invitation_id, invitation_status,
  experienced_at, said_at, received_at, kafka_timestamp)
SELECT '2026-03-02', 'survey:' || i, 'survey', 'survey', 'i' || (i % 4),
  CASE i WHEN 5 THEN 'ANSWERED' WHEN 6 THEN 'DECLINED' ELSE 'INVITED' END,
  said, said, said, now()
FROM generate_series(1, 6) i, LATERAL (SELECT TIMESTAMPTZ '2026-03-02T12:00:00Z' AS said) s
WHERE i <= 6;

INSERT INTO earshot.replay_run (run_id, fingerprint, file_name, started_at, sent, finished_at)
VALUES ('run1', 'abc', 'tweets.csv', now(), 110, now());

INSERT INTO earshot.completeness (source, run_id, kafka_hour, received, enriched, filtered, dead_lettered,
  filtered_reasons, dead_letter_codes)
VALUES
  ('tweets', 'run1', '2026-03-05T10:00:00Z', 60, 56, 4, 0, '{"duplicate": 4}', '{}'),
  ('tweets', 'run1', '2026-03-05T11:00:00Z', 50, 44, 5, 1, '{"duplicate": 2, "deleted_before": 3}', '{"MISSING_TEXT": 1}'),
  ('chats', '', '2026-03-05T11:00:00Z', 7, 6, 0, 0, '{}', '{}');

INSERT INTO earshot.dead_letter (id, source, code, category, kafka_timestamp)
VALUES
  ('t[0]@1', 'tweets', 'MISSING_TEXT', 'CONTENT', now() - INTERVAL '13 days'),
  ('t[0]@0', 'tweets', 'MISSING_TEXT', 'CONTENT', now() - INTERVAL '15 days');

-- Two weeks of metrics: flight/delay falls by half a point, crew only swings from day to day, lounge has few texts.
SELECT earshot.ensure_partitions(CAST(day AS date))
FROM generate_series(DATE '2026-03-02', DATE '2026-03-15', INTERVAL '1 day') day;

INSERT INTO earshot.kpi (window_day, metric, level, audience, scope, grain, window_start, window_end,
  definition_version, value, n, parts, interval_low, interval_high, below_minimum, closed)
SELECT day, 'sentiment', 'INTERACTION', 'CUSTOMER', 'topic=' || topic, 'DAY', day AT TIME ZONE 'UTC',
  (day + INTERVAL '1 day') AT TIME ZONE 'UTC', 1, mean, n,
  jsonb_build_object('sum_micros', CAST(mean * n * 1000000 AS bigint)), mean - 0.1, mean + 0.1, n < 30, true
FROM generate_series(0, 13) i,
  (VALUES ('flight/delay', 40, 0.1, -0.4), ('crew', 40, 0.3, 0.25), ('lounge', 3, 0.9, -0.9)) t (topic, n, before, latest),
  LATERAL (SELECT DATE '2026-03-02' + i AS day, CASE WHEN i < 7 THEN before ELSE latest END + (i % 3 - 1) * 0.1 AS mean) m;

INSERT INTO earshot.kpi (window_day, metric, level, audience, scope, grain, window_start, window_end,
  definition_version, value, n, parts, interval_low, interval_high, below_minimum, closed)
SELECT day, 'nps', 'RELATIONSHIP', 'CUSTOMER', scope, 'DAY', day AT TIME ZONE 'UTC',
  (day + INTERVAL '1 day') AT TIME ZONE 'UTC', 1, 33, 100,
  '{"promoters": 50, "passives": 33, "detractors": 17}', 17.556, 46.522, false, day < DATE '2026-03-03'
FROM (VALUES (DATE '2026-03-02'), (DATE '2026-03-03')) d (day),
  (VALUES (''), ('brand=acme'), ('brand=acme,channel=survey')) s (scope);

-- Journeys: one customer waits and is unhappy, one waits and is not, one was helped, one went away.
INSERT INTO earshot.journey (journey_id, customer_key, journey, definition_version, stage, status, segment, started_at,
  last_event_at, ended_at, events, scored_events, score, open_tickets, occurred_at)
SELECT id, customer, 'customer', 1, stage, status, 'gold', day, day + INTERVAL '1 day',
  CASE status WHEN 'ACTIVE' THEN NULL ELSE day + INTERVAL '1 day' END, 2, 1, score, open_tickets, day + INTERVAL '1 day'
FROM (VALUES
  ('j0', 'ada', 'resolved', 'COMPLETED', 0.5, 0, TIMESTAMPTZ '2026-01-05T10:00:00Z'),
  ('j1', 'ada', 'support', 'ACTIVE', -0.5, 1, TIMESTAMPTZ '2026-03-02T10:00:00Z'),
  ('j2', 'bob', 'support', 'ACTIVE', 0.5, 1, TIMESTAMPTZ '2026-03-02T10:00:00Z'),
  ('j3', 'eve', 'order', 'ABANDONED', -0.5, 0, TIMESTAMPTZ '2026-01-05T10:00:00Z')
) t (id, customer, stage, status, score, open_tickets, day);

INSERT INTO earshot.journey_event (journey_id, event_id, occurred_at, kind, stage, channel, label, score)
SELECT journey_id, journey_id || ':order', started_at, 'OUTCOME', 'order', 'ORDER', 'NONE', 0 FROM earshot.journey
UNION ALL
SELECT journey_id, journey_id || ':said', last_event_at, 'FEEDBACK', CASE stage WHEN 'order' THEN '' ELSE stage END,
  'email', CASE WHEN score < 0 THEN 'NEGATIVE' ELSE 'POSITIVE' END, score
FROM earshot.journey;

-- Two days of metrics by language: German is not read, of the English texts three could not be.
INSERT INTO earshot.kpi (window_day, metric, level, audience, scope, grain, window_start, window_end,
  definition_version, value, n, parts, interval_low, interval_high, below_minimum, closed)
SELECT day, 'sentiment', 'INTERACTION', 'CUSTOMER', 'language=' || language, 'DAY', day AT TIME ZONE 'UTC',
  (day + INTERVAL '1 day') AT TIME ZONE 'UTC', 1, CASE WHEN n > 0 THEN 0.1 END, n,
  jsonb_build_object('sum_micros', n * 100000, 'left_out', left_out), NULL, NULL, n < 30, true
FROM (VALUES (DATE '2026-03-02'), (DATE '2026-03-03')) d (day),
  (VALUES ('en', 97, 3), ('de', 0, 20), ('fr', 40, 0)) l (language, n, left_out);
