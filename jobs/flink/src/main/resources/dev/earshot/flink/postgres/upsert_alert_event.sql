-- SPDX-License-Identifier: GPL-3.0-or-later
-- How did each alert come to stand as it does? One row for each step of its life.
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.alert_event (
  alert_id, sequence, state, occurred_at, window_start, window_end, observed, expected, score,
  severity, why, updated_at
)
SELECT
  alert_id, sequence, state, occurred_at, window_start, window_end, observed, expected, score,
  severity, why, now()
FROM jsonb_populate_recordset(NULL::earshot.alert_event, CAST(? AS jsonb))
ON CONFLICT (alert_id, sequence) DO UPDATE SET (
  state, occurred_at, window_start, window_end, observed, expected, score, severity, why, updated_at
) = (
  excluded.state, excluded.occurred_at, excluded.window_start, excluded.window_end,
  excluded.observed, excluded.expected, excluded.score, excluded.severity, excluded.why,
  excluded.updated_at
)
