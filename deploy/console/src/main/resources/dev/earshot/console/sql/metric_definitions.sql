-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What does each metric mean?
--
SELECT DISTINCT ON (metric)
  metric, title, unit, description, formula, interval_method, higher_is_better, lowest, highest
FROM earshot.metric_definition
ORDER BY metric, definition_version DESC;
