-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which feedback was taken back? Removes it.
-- One parameter: the keys as a JSON array of objects.
DELETE FROM earshot.feedback AS stored
USING jsonb_to_recordset(CAST(? AS jsonb)) AS gone (first_day date, event_id text)
WHERE stored.first_day = gone.first_day AND stored.event_id = gone.event_id
