-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Of which languages is the sentiment left out, and of how many texts?
-- The last 28 days of metrics. A language is left out where no accepted model reads it; single texts are, where nothing
-- could be read. Train a model on rated texts of a language that stands here with many.
--
SELECT
  language,
  sum(n) AS counted,
  sum(left_out) AS left_out,
  round(100.0 * sum(left_out) / sum(n + left_out), 1) AS left_out_percent
FROM earshot.v_kpi
WHERE metric = 'sentiment' AND audience = 'CUSTOMER' AND grain = 'DAY'
  AND scope = 'language=' || language
  AND window_day > (SELECT max(window_day) - 28 FROM earshot.kpi)
GROUP BY language
HAVING sum(left_out) > 0
ORDER BY left_out DESC, language;
