-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What became of each file that was replayed?
-- All sent records are enriched, filtered (such as duplicates of an earlier run) or dead.
--
SELECT
  r.run_id,
  r.file_name,
  r.sent,
  CAST(coalesce(sum(c.enriched), 0) AS bigint) AS enriched,
  CAST(coalesce(sum(c.filtered), 0) AS bigint) AS filtered,
  CAST(coalesce(sum(c.dead_lettered), 0) AS bigint) AS dead_lettered,
  r.finished_at IS NOT NULL
    AND r.sent = coalesce(sum(c.enriched + c.filtered + c.dead_lettered), 0) AS drained
FROM earshot.replay_run r
LEFT JOIN earshot.v_completeness c USING (run_id)
GROUP BY r.run_id
ORDER BY r.started_at;
