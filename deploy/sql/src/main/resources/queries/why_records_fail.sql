-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Why do records fail, and who can mend it?
-- The last 14 days of real time, most frequent first, with one example to look at.
--
SELECT
  source,
  category,
  code,
  count(*) AS records,
  max(kafka_timestamp) AS latest,
  min(id) AS example
FROM earshot.v_dead_letters_recent
GROUP BY source, category, code
ORDER BY records DESC, source, code;
