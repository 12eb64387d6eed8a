-- SPDX-License-Identifier: GPL-3.0-or-later
-- How do metrics stand? One row for each metric, scope and window, always its newest version.
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.kpi (
  window_day, metric, level, audience, scope, grain, window_start, window_end, definition_version,
  value, n, parts, interval_low, interval_high, below_minimum, closed, updated_at
)
SELECT
  window_day, metric, level, audience, scope, grain, window_start, window_end, definition_version,
  value, n, parts, interval_low, interval_high, below_minimum, closed, now()
FROM jsonb_populate_recordset(NULL::earshot.kpi, CAST(? AS jsonb))
ON CONFLICT (
  window_day, metric, level, audience, scope, grain, window_start, definition_version
) DO UPDATE SET (
  window_end, value, n, parts, interval_low, interval_high, below_minimum, closed, updated_at
) = (
  excluded.window_end, excluded.value, excluded.n, excluded.parts, excluded.interval_low,
  excluded.interval_high, excluded.below_minimum, excluded.closed, excluded.updated_at
)
