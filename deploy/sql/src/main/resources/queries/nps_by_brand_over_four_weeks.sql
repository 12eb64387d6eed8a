-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is the Net Promoter Score of each brand over the last four weeks?
-- Adds up the parts of its days, never their scores. The interval adds 3/4, 3/2 and 3/4 answers to detractors,
-- passives and promoters (adjusted Wald), as that of each day does.
--
WITH total AS (
  SELECT
    brand,
    level,
    sum(n) AS n,
    sum(CAST(parts ->> 'promoters' AS bigint)) AS promoters,
    sum(CAST(parts ->> 'detractors' AS bigint)) AS detractors
  FROM earshot.v_kpi
  WHERE metric = 'nps' AND audience = 'CUSTOMER' AND grain = 'DAY'
    AND starts_with(scope, 'brand=') AND position(',' IN scope) = 0
    AND window_day > (SELECT max(window_day) - 28 FROM earshot.kpi WHERE metric = 'nps' AND grain = 'DAY')
  GROUP BY brand, level
  HAVING sum(n) > 0
), adjusted AS (
  SELECT *, (promoters + 0.75) / (n + 3) AS p, (detractors + 0.75) / (n + 3) AS d
  FROM total
)
SELECT
  brand,
  level,
  n,
  round(100.0 * (promoters - detractors) / n, 1) AS nps,
  round(100 * (p - d - 1.96 * sqrt((p + d - (p - d) ^ 2) / (n + 3))), 1) AS low,
  round(100 * (p - d + 1.96 * sqrt((p + d - (p - d) ^ 2) / (n + 3))), 1) AS high
FROM adjusted
ORDER BY brand, level;
