-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What became of everything that each source sent?
--
SELECT
  source,
  CAST(sum(received) AS bigint) AS received,
  CAST(sum(enriched) AS bigint) AS enriched,
  CAST(sum(filtered) AS bigint) AS filtered,
  CAST(sum(dead_lettered) AS bigint) AS dead_lettered,
  CAST(sum(missing) AS bigint) AS missing,
  max(max_event_time) AS event_time
FROM earshot.completeness
GROUP BY source
ORDER BY source;
