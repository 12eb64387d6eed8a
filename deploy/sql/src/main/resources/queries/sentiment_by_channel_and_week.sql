-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How does sentiment develop in each channel, week by week?
-- Counts every scored text of customers, not what is left out; read the share together with n.
--
SELECT
  CAST(date_trunc('week', said_at AT TIME ZONE 'UTC') AS date) AS week,
  channel,
  count(*) AS n,
  round(CAST(avg(sentiment_score) AS numeric), 3) AS mean_score,
  round(100.0 * count(*) FILTER (WHERE sentiment_label = 'NEGATIVE') / count(*), 1) AS negative_percent
FROM earshot.v_feedback
WHERE audience = 'CUSTOMER' AND scored
GROUP BY 1, channel
ORDER BY 1, channel;
