-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How far has the engine come, and is anything missing?
-- What came in and has not come out within a minute of real time is unaccounted; before, it is under way.
-- last_day is the day (UTC) of the latest event.
--
SELECT
  CAST(coalesce(sum(received), 0) AS bigint) AS received,
  CAST(coalesce(sum(enriched), 0) AS bigint) AS enriched,
  CAST(coalesce(sum(filtered), 0) AS bigint) AS filtered,
  CAST(coalesce(sum(dead_lettered), 0) AS bigint) AS dead_lettered,
  CAST(coalesce(sum(missing) FILTER (WHERE updated_at > now() - INTERVAL '1 minute'), 0) AS bigint) AS under_way,
  CAST(coalesce(sum(missing) FILTER (WHERE updated_at <= now() - INTERVAL '1 minute'), 0) AS bigint) AS unaccounted,
  max(max_event_time) AS event_time,
  max(updated_at) AS written_at,
  CAST(coalesce(max(max_event_time), now()) AT TIME ZONE 'UTC' AS date) AS last_day
FROM earshot.completeness;
