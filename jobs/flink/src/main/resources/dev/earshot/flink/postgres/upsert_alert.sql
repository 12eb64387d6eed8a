-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is wrong, since when, where? Each alert as it stands.
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.alert (
  alert_id, rule_id, measure, topic, scope, audience, state, severity, began_at, opened_at,
  resolved_at, window_start, window_end, observed, expected, score, peak_score, why, evidence_count,
  related, updated_at
)
SELECT
  alert_id, rule_id, measure, topic, scope, audience, state, severity, began_at, opened_at,
  resolved_at, window_start, window_end, observed, expected, score, peak_score, why, evidence_count,
  related, now()
FROM jsonb_populate_recordset(NULL::earshot.alert, CAST(? AS jsonb))
ON CONFLICT (alert_id) DO UPDATE SET (
  rule_id, measure, topic, scope, audience, state, severity, began_at, opened_at, resolved_at,
  window_start, window_end, observed, expected, score, peak_score, why, evidence_count, related,
  updated_at
) = (
  excluded.rule_id, excluded.measure, excluded.topic, excluded.scope, excluded.audience,
  excluded.state, excluded.severity, excluded.began_at, excluded.opened_at, excluded.resolved_at,
  excluded.window_start, excluded.window_end, excluded.observed, excluded.expected, excluded.score,
  excluded.peak_score, excluded.why, excluded.evidence_count, excluded.related, excluded.updated_at
)
