-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How many customers who reach a stage of a journey complete it?
-- Passages that have ended, by each stage they came through; those that go on are counted beside.
--
WITH reached AS (
  SELECT DISTINCT journey.journey, journey.journey_id, journey.status, event.stage
  FROM earshot.journey
  JOIN earshot.journey_event AS event USING (journey_id)
  WHERE journey.audience = 'CUSTOMER' AND event.stage <> ''
)
SELECT
  journey,
  stage,
  count(*) FILTER (WHERE status = 'ACTIVE') AS active,
  count(*) FILTER (WHERE status <> 'ACTIVE') AS ended,
  count(*) FILTER (WHERE status = 'COMPLETED') AS completed,
  round(100.0 * count(*) FILTER (WHERE status = 'COMPLETED')
    / nullif(count(*) FILTER (WHERE status <> 'ACTIVE'), 0), 1) AS completed_percent,
  count(*) FILTER (WHERE status <> 'ACTIVE') < 30 AS below_minimum
FROM reached
GROUP BY journey, stage
ORDER BY completed_percent NULLS LAST, journey, stage;
