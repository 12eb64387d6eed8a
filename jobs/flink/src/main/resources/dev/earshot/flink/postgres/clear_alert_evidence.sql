-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which feedback does an alert rest on no longer? Removes it.
-- One parameter: each alert with the ids that it keeps, as a JSON array of objects.
DELETE FROM earshot.alert_evidence AS stored
USING jsonb_to_recordset(CAST(? AS jsonb)) AS changed (alert_id text, kept jsonb)
WHERE stored.alert_id = changed.alert_id AND NOT jsonb_exists(changed.kept, stored.event_id)
