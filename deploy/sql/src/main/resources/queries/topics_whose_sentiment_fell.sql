-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Of which topics do customers speak worse than in the week before?
-- The last seven closed days against the seven before, where both weeks have 30 texts. A fall is listed when it is
-- larger than the swings from day to day explain: the error of a week's mean comes from its days, and 2.18 is the
-- 95 % quantile of Student's t for two weeks of days. Among a hundred unchanged topics two or three fall by chance.
--
WITH newest AS (
  SELECT max(window_day) AS day
  FROM earshot.kpi
  WHERE metric = 'sentiment' AND grain = 'DAY' AND closed
), days AS (
  SELECT
    topic,
    (newest.day - window_day) / 7 AS weeks_ago,
    n,
    CAST(parts ->> 'sum_micros' AS numeric) / 1000000 AS score_sum
  FROM earshot.v_kpi, newest
  WHERE metric = 'sentiment' AND audience = 'CUSTOMER' AND grain = 'DAY'
    AND starts_with(scope, 'topic=') AND position(',' IN scope) = 0
    AND window_day > newest.day - 14 AND window_day <= newest.day
    AND n > 0
), means AS (
  SELECT topic, weeks_ago, sum(n) AS n, sum(score_sum) / sum(n) AS mean, count(*) AS days
  FROM days
  GROUP BY topic, weeks_ago
  HAVING sum(n) >= 30 AND count(*) > 1
), weeks AS (
  SELECT
    topic,
    weeks_ago,
    m.n,
    m.mean,
    sum((d.score_sum - m.mean * d.n) ^ 2) * m.days / (m.days - 1) / (CAST(m.n AS numeric) ^ 2) AS error_squared
  FROM means m
  JOIN days d USING (topic, weeks_ago)
  GROUP BY topic, weeks_ago, m.n, m.mean, m.days
)
SELECT
  topic,
  before.n AS n_before,
  latest.n AS n_latest,
  round(before.mean, 3) AS mean_before,
  round(latest.mean, 3) AS mean_latest,
  round(latest.mean - before.mean, 3) AS change,
  round(2.18 * sqrt(before.error_squared + latest.error_squared), 3) AS change_error
FROM weeks before
JOIN weeks latest USING (topic)
WHERE before.weeks_ago = 1 AND latest.weeks_ago = 0
  AND before.mean - latest.mean > 2.18 * sqrt(before.error_squared + latest.error_squared)
ORDER BY change, topic;
