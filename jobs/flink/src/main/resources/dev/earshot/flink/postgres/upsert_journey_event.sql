-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is each passage made of? One row for each event; one that is there as it is stays untouched, so that a long
-- passage is not written anew with each of its events.
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.journey_event AS stored (
  journey_id, event_id, occurred_at, kind, stage, channel, label, score, topics, updated_at
)
SELECT journey_id, event_id, occurred_at, kind, stage, channel, label, score, topics, now()
FROM jsonb_populate_recordset(NULL::earshot.journey_event, CAST(? AS jsonb))
ON CONFLICT (journey_id, event_id) DO UPDATE SET (
  occurred_at, kind, stage, channel, label, score, topics, updated_at
) = (
  excluded.occurred_at, excluded.kind, excluded.stage, excluded.channel, excluded.label,
  excluded.score, excluded.topics, excluded.updated_at
)
WHERE (
  stored.occurred_at, stored.kind, stored.stage, stored.channel, stored.label, stored.score,
  stored.topics
) IS DISTINCT FROM (
  excluded.occurred_at, excluded.kind, excluded.stage, excluded.channel, excluded.label,
  excluded.score, excluded.topics
)
