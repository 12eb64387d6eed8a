-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What has happened to this alert? The latest 60 steps, newest first.
--
SELECT sequence, state, occurred_at, window_start, window_end, observed, expected, score, severity, why
FROM earshot.alert_event
WHERE alert_id = :alert_id
ORDER BY sequence DESC
LIMIT 60;
