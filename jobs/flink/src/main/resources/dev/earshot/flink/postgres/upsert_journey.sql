-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where does each passage of a customer through a journey stand?
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.journey (
  journey_id, customer_key, journey, definition_version, stage, status, audience, brand, product,
  region, segment, started_at, last_event_at, ended_at, events, scored_events, score, channels,
  open_tickets, occurred_at, updated_at
)
SELECT
  journey_id, customer_key, journey, definition_version, stage, status, audience, brand, product,
  region, segment, started_at, last_event_at, ended_at, events, scored_events, score, channels,
  open_tickets, occurred_at, now()
FROM jsonb_populate_recordset(NULL::earshot.journey, CAST(? AS jsonb))
ON CONFLICT (journey_id) DO UPDATE SET (
  customer_key, journey, definition_version, stage, status, audience, brand, product, region,
  segment, started_at, last_event_at, ended_at, events, scored_events, score, channels,
  open_tickets, occurred_at, updated_at
) = (
  excluded.customer_key, excluded.journey, excluded.definition_version, excluded.stage,
  excluded.status, excluded.audience, excluded.brand, excluded.product, excluded.region,
  excluded.segment, excluded.started_at, excluded.last_event_at, excluded.ended_at,
  excluded.events, excluded.scored_events, excluded.score, excluded.channels,
  excluded.open_tickets, excluded.occurred_at, excluded.updated_at
)
