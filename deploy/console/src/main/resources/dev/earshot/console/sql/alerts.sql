-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is wrong at the moment, and what was lately? Open alerts first, each kind newest first.
--
SELECT
  alert_id, measure, topic, scope, audience, state, severity, began_at, opened_at, resolved_at, window_start,
  window_end, observed, expected, score, peak_score, why, evidence_count
FROM earshot.alert
ORDER BY state = 'RESOLVED', opened_at DESC, alert_id
LIMIT 200;
