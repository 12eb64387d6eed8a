-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What did customers say about the topic they are most unhappy with?
-- The twenty worst mentions of the last 28 days of event time, each with the words that it rests on; words that touch
-- what the law protects specially are withheld unless the login is a member of earshot_sensitive.
--
WITH recent AS (
  SELECT *
  FROM earshot.v_feedback_topic
  WHERE audience = 'CUSTOMER' AND scored
    AND said_at > (SELECT max(said_at) - INTERVAL '28 days' FROM earshot.v_feedback_topic)
),
worst AS (
  SELECT topic_path
  FROM recent
  GROUP BY topic_path
  ORDER BY sum(score), topic_path
  LIMIT 1
)
SELECT r.topic_path, r.said_at, r.score, r.evidence, f.text, r.event_id
FROM recent r
JOIN worst USING (topic_path)
JOIN earshot.v_feedback f USING (first_day, event_id)
ORDER BY r.score, r.said_at, r.event_id
LIMIT 20;
