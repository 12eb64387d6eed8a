-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- When was a metric of the last 14 days last written? The index of each day's partition knows its newest row.
--
SELECT max(updated_at) AS updated_at
FROM earshot.kpi
WHERE window_day BETWEEN CAST(:last_day AS date) - 13 AND CAST(:last_day AS date);
