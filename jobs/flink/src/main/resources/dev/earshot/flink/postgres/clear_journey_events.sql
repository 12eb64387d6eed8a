-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which events are not of a passage any more? Removes those that are not settled and not kept.
-- One parameter: a JSON array of objects, each a passage, the time up to which its events are settled, and the ids of
-- the events after it that are kept.
DELETE FROM earshot.journey_event AS stored
USING jsonb_to_recordset(CAST(? AS jsonb)) AS changed (journey_id text, settled_to timestamptz, kept jsonb)
WHERE stored.journey_id = changed.journey_id
  AND stored.occurred_at > changed.settled_to
  AND NOT jsonb_exists(changed.kept, stored.event_id)
