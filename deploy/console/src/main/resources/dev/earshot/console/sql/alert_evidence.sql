-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What did customers say? The newest 30 of the feedback behind an alert, with the places that name its topic.
-- Feedback that was deleted since has no row any more. Words that touch what the law protects specially come empty
-- unless the login is a member of earshot_sensitive; withheld says so.
--
SELECT
  f.event_id,
  f.said_at,
  f.brand,
  f.channel,
  f.region,
  f.product,
  f.language,
  f.sentiment_label,
  f.sentiment_score,
  f.nps,
  f.csat,
  f.stars,
  f.subject,
  f.text,
  f.withheld,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('begin', t.begin_offset, 'end', t.end_offset) ORDER BY t.begin_offset), '[]')
   FROM earshot.feedback_topic t
   WHERE t.first_day = f.first_day AND t.event_id = f.event_id AND a.topic <> ''
     AND (t.topic_path = a.topic OR starts_with(t.topic_path, a.topic || '/'))) AS mentions
FROM earshot.alert a
JOIN earshot.alert_evidence e ON e.alert_id = a.alert_id
JOIN earshot.v_feedback f ON f.first_day = e.first_day AND f.event_id = e.event_id
WHERE a.alert_id = :alert_id
ORDER BY e.said_at DESC, e.event_id
LIMIT 30;
