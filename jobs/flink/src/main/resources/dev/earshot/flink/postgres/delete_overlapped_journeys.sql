-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which passages did an attempt write that failed and was rolled back? Passages of one customer, journey and audience
-- never overlap, so whatever overlaps one that is stated is none any more. Removes them and their events.
-- One parameter: the stated rows as a JSON array of objects by column name.
WITH gone AS (
  DELETE FROM earshot.journey AS stored
  USING jsonb_to_recordset(CAST(? AS jsonb)) AS stated (
    journey_id text, customer_key text, journey text, audience text, started_at timestamptz, last_event_at timestamptz
  )
  WHERE stored.customer_key = stated.customer_key
    AND stored.started_at <= stated.last_event_at
    AND stored.last_event_at >= stated.started_at
    AND stored.journey = stated.journey
    AND stored.audience = stated.audience
    AND stored.journey_id <> stated.journey_id
  RETURNING stored.journey_id
)
DELETE FROM earshot.journey_event AS event
USING gone
WHERE event.journey_id = gone.journey_id
