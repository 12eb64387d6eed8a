-- SPDX-License-Identifier: GPL-3.0-or-later
-- Was anything lost? What became of all that came in, by source, run and hour.
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.completeness (
  source, run_id, kafka_hour, received, enriched, filtered, dead_lettered, filtered_reasons,
  dead_letter_codes, first_kafka_timestamp, last_kafka_timestamp, min_event_time, max_event_time,
  updated_at
)
SELECT
  source, run_id, kafka_hour, received, enriched, filtered, dead_lettered, filtered_reasons,
  dead_letter_codes, first_kafka_timestamp, last_kafka_timestamp, min_event_time, max_event_time,
  now()
FROM jsonb_populate_recordset(NULL::earshot.completeness, CAST(? AS jsonb))
ON CONFLICT (source, run_id, kafka_hour) DO UPDATE SET (
  received, enriched, filtered, dead_lettered, filtered_reasons, dead_letter_codes,
  first_kafka_timestamp, last_kafka_timestamp, min_event_time, max_event_time, updated_at
) = (
  excluded.received, excluded.enriched, excluded.filtered, excluded.dead_lettered,
  excluded.filtered_reasons, excluded.dead_letter_codes, excluded.first_kafka_timestamp,
  excluded.last_kafka_timestamp, excluded.min_event_time, excluded.max_event_time,
  excluded.updated_at
)
