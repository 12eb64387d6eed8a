-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Did everything that each source sent come out?
-- missing is 0 unless records are under way at this moment.
--
SELECT source, run_id, received, enriched, filtered, dead_lettered, missing, balanced, filtered_reasons
FROM earshot.v_completeness
ORDER BY balanced, source, run_id;
