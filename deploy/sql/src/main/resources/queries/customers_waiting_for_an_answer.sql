-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Which customers wait for an answer, and were unhappy when they spoke last?
-- The newest passage of each customer, with an open ticket, whose last scored words are negative; who waits longest first.
--
WITH newest AS (
  SELECT DISTINCT ON (customer_key, journey, audience) *
  FROM earshot.journey
  ORDER BY customer_key, journey, audience, started_at DESC
)
SELECT
  newest.customer_key,
  newest.segment,
  newest.stage,
  newest.open_tickets,
  last_word.occurred_at AS unhappy_since,
  round(CAST(last_word.score AS numeric), 2) AS last_score,
  last_word.event_id
FROM newest
CROSS JOIN LATERAL (
  SELECT event_id, occurred_at, label, score
  FROM earshot.journey_event
  WHERE journey_id = newest.journey_id AND label <> 'NONE'
  ORDER BY occurred_at DESC, event_id DESC
  LIMIT 1
) last_word
WHERE newest.audience = 'CUSTOMER'
  AND newest.open_tickets > 0
  AND last_word.label = 'NEGATIVE'
ORDER BY unhappy_since, newest.customer_key;
