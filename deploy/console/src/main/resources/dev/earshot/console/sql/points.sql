-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How has each metric of a scope moved, over the hours of the last two days and over the last 14 days?
-- Of a metric whose definition has changed, the newest version that there is.
--
SELECT DISTINCT ON (metric, level, grain, window_start)
  metric, level, grain, window_start, window_end, value, n, interval_low, interval_high, below_minimum, closed,
  CAST(parts ->> 'left_out' AS bigint) AS left_out
FROM earshot.kpi
WHERE window_day BETWEEN CAST(:last_day AS date) - 13 AND CAST(:last_day AS date)
  AND audience = :audience
  AND scope = :scope
  AND (grain = 'DAY' OR grain = 'HOUR' AND window_day >= CAST(:last_day AS date) - 1)
ORDER BY metric, level, grain, window_start, definition_version DESC;
