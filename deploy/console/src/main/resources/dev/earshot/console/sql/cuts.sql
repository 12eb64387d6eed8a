-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- By what are the metrics cut, topics aside, and for which audiences?
--
SELECT DISTINCT audience, scope
FROM earshot.kpi
WHERE window_day BETWEEN :from_day AND :to_day
  AND grain = 'DAY'
  AND position('topic=' IN scope) = 0
ORDER BY audience, scope
LIMIT 500;
