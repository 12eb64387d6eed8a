-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is each feedback about? One row for each mention of a topic.
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.feedback_topic (
  first_day, event_id, topic_path, begin_offset, end_offset, query_id, evidence, score, said_at,
  source, audience, brand, channel, product, region, segment, touchpoint, taxonomy_version,
  sensitive, scored, updated_at
)
SELECT
  first_day, event_id, topic_path, begin_offset, end_offset, query_id, evidence, score, said_at,
  source, audience, brand, channel, product, region, segment, touchpoint, taxonomy_version,
  sensitive, scored, now()
FROM jsonb_populate_recordset(NULL::earshot.feedback_topic, CAST(? AS jsonb))
ON CONFLICT (first_day, event_id, topic_path, begin_offset) DO UPDATE SET (
  end_offset, query_id, evidence, score, said_at, source, audience, brand, channel, product, region,
  segment, touchpoint, taxonomy_version, sensitive, scored, updated_at
) = (
  excluded.end_offset, excluded.query_id, excluded.evidence, excluded.score, excluded.said_at,
  excluded.source, excluded.audience, excluded.brand, excluded.channel, excluded.product,
  excluded.region, excluded.segment, excluded.touchpoint, excluded.taxonomy_version,
  excluded.sensitive, excluded.scored, excluded.updated_at
)
