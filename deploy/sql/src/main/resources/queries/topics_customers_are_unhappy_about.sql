-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which topics are customers most unhappy about?
-- The last 28 days of event time; topics with at least 30 scored mentions, worst first.
--
SELECT
  topic_path,
  sum(mentions) AS mentions,
  round(CAST(sum(score_sum) / sum(scored_mentions) AS numeric), 3) AS mean_score,
  round(100.0 * sum(negative_mentions) / sum(scored_mentions), 1) AS negative_percent
FROM earshot.v_topic_sentiment_daily
WHERE audience = 'CUSTOMER'
  AND said_day > (SELECT max(said_day) - 28 FROM earshot.v_topic_sentiment_daily)
GROUP BY topic_path
HAVING sum(scored_mentions) >= 30
ORDER BY mean_score, topic_path;
