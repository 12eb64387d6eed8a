-- SPDX-License-Identifier: GPL-3.0-or-later
-- What could not be understood, and why?
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.dead_letter (
  id, source, run_id, code, category, reason, position, origin_topic, origin_partition,
  origin_offset, kafka_timestamp, raw_size, redacted_view, updated_at
)
SELECT
  id, source, run_id, code, category, reason, position, origin_topic, origin_partition,
  origin_offset, kafka_timestamp, raw_size, redacted_view, now()
FROM jsonb_populate_recordset(NULL::earshot.dead_letter, CAST(? AS jsonb))
ON CONFLICT (id) DO UPDATE SET (
  source, run_id, code, category, reason, position, origin_topic, origin_partition, origin_offset,
  kafka_timestamp, raw_size, redacted_view, updated_at
) = (
  excluded.source, excluded.run_id, excluded.code, excluded.category, excluded.reason,
  excluded.position, excluded.origin_topic, excluded.origin_partition, excluded.origin_offset,
  excluded.kafka_timestamp, excluded.raw_size, excluded.redacted_view, excluded.updated_at
)
