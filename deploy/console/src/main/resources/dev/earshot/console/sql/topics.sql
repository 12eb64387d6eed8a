-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What do customers of a scope talk about, and how do they speak of it, in one day and one hour?
--
SELECT DISTINCT ON (k.grain, topic, k.metric, k.level)
  k.grain, earshot.scope_value(k.scope, 'topic') AS topic, k.metric, k.level, k.value, k.n, k.interval_low,
  k.interval_high, k.below_minimum, k.closed
FROM earshot.kpi k
WHERE k.window_day IN (CAST(CAST(:day AS timestamptz) AT TIME ZONE 'UTC' AS date),
                       CAST(CAST(:hour AS timestamptz) AT TIME ZONE 'UTC' AS date))
  AND (k.grain = 'DAY' AND k.window_start = :day OR k.grain = 'HOUR' AND k.window_start = :hour)
  AND k.audience = :audience
  AND k.metric IN ('sentiment', 'volume')
  AND position('topic=' IN k.scope) > 0
  AND ltrim(regexp_replace(k.scope, '(^|,)topic=[^,]*', ''), ',') = :scope
ORDER BY k.grain, topic, k.metric, k.level, k.definition_version DESC
LIMIT 2000;
