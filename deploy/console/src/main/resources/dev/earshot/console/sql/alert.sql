-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is this alert about?
--
SELECT
  alert_id, rule_id, measure, topic, scope, audience, state, severity, began_at, opened_at, resolved_at,
  window_start, window_end, observed, expected, score, peak_score, why, evidence_count, related
FROM earshot.alert
WHERE alert_id = :alert_id;
