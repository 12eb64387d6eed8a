-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which passages are none any more, because their events belong to others by now? Removes them.
-- One parameter: the keys as a JSON array of objects.
DELETE FROM earshot.journey AS stored
USING jsonb_to_recordset(CAST(? AS jsonb)) AS gone (journey_id text)
WHERE stored.journey_id = gone.journey_id
