-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is the Net Promoter Score of each brand, day by day, and how sure is it?
-- Each row with its 95 % interval; below the minimum of answers it is marked, and an open day is not final.
--
SELECT
  window_day AS day,
  brand,
  level,
  n,
  round(CAST(value AS numeric), 1) AS nps,
  round(CAST(interval_low AS numeric), 1) AS low,
  round(CAST(interval_high AS numeric), 1) AS high,
  below_minimum,
  closed
FROM earshot.v_kpi
WHERE metric = 'nps' AND audience = 'CUSTOMER' AND grain = 'DAY'
  AND starts_with(scope, 'brand=') AND position(',' IN scope) = 0
  AND n > 0
ORDER BY day, brand, level;
