-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is the Net Promoter Score of each customer segment?
-- Promoters less detractors in percent of all answers; below 30 answers it is marked.
--
SELECT
  segment,
  count(*) AS n,
  count(*) FILTER (WHERE nps_group = 'PROMOTER') AS promoters,
  count(*) FILTER (WHERE nps_group = 'DETRACTOR') AS detractors,
  round(100.0 * (count(*) FILTER (WHERE nps_group = 'PROMOTER')
    - count(*) FILTER (WHERE nps_group = 'DETRACTOR')) / count(*), 1) AS nps,
  count(*) < 30 AS below_minimum
FROM earshot.v_feedback
WHERE audience = 'CUSTOMER' AND nps IS NOT NULL
GROUP BY segment
ORDER BY nps, segment;
