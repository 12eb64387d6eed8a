-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which topics have to be written anew? Removes those of feedback that is about to be written or was taken back.
-- One parameter: the keys of the feedback as a JSON array of objects.
DELETE FROM earshot.feedback_topic AS stored
USING jsonb_to_recordset(CAST(? AS jsonb)) AS changed (first_day date, event_id text)
WHERE stored.first_day = changed.first_day AND stored.event_id = changed.event_id
