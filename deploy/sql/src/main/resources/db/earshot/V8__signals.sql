-- SPDX-License-Identifier: GPL-3.0-or-later
-- What writers want, feel and had to do, beside each feedback.

ALTER TABLE earshot.feedback
  ADD COLUMN intents         text[] NOT NULL DEFAULT '{}',
  ADD COLUMN emotions        text[] NOT NULL DEFAULT '{}',
  ADD COLUMN effort          text NOT NULL DEFAULT '',
  ADD COLUMN response_needed boolean NOT NULL DEFAULT false;

COMMENT ON COLUMN earshot.feedback.intents IS
  'What the writer wants, the surest first: COMPLAINT, REQUEST, QUESTION, PRAISE, SUGGESTION, CHURN, LEGAL_THREAT, SAFETY_THREAT.';
COMMENT ON COLUMN earshot.feedback.emotions IS
  'What the writer feels, the surest first: ANGER, FRUSTRATION, DISAPPOINTMENT, SADNESS, FEAR, JOY, GRATITUDE, SURPRISE.';
COMMENT ON COLUMN earshot.feedback.effort IS
  'What it took the customer, as they tell it: HIGH or LOW; empty when nothing is said of it.';
COMMENT ON COLUMN earshot.feedback.response_needed IS
  'Whether the writer waits for an answer.';

CREATE OR REPLACE VIEW earshot.v_feedback AS
SELECT
  f.event_id,
  f.first_day,
  f.said_at,
  f.experienced_at,
  f.source,
  f.source_system,
  f.thread_id,
  f.channel,
  f.direction,
  f.audience,
  f.author_role,
  f.brand,
  f.unit_path,
  f.touchpoint,
  f.product,
  f.product_version,
  f.region,
  f.segment,
  f.customer_key,
  f.account_id,
  f.language,
  f.subject,
  f.text,
  f.sentiment_label,
  f.sentiment_score,
  f.sentiment_confidence,
  f.nps,
  f.csat,
  f.ces,
  f.stars,
  f.invitation_status,
  f.ticket_status,
  f.tags,
  CAST(f.said_at AT TIME ZONE 'UTC' AS date) AS said_day,
  f.sentiment_label <> 'NONE' AS scored,
  CASE
    WHEN f.nps IS NULL THEN ''
    WHEN f.nps >= 9 THEN 'PROMOTER'
    WHEN f.nps >= 7 THEN 'PASSIVE'
    ELSE 'DETRACTOR'
  END AS nps_group,
  ARRAY(
    SELECT DISTINCT t.topic_path
    FROM earshot.feedback_topic t
    WHERE t.first_day = f.first_day AND t.event_id = f.event_id
    ORDER BY t.topic_path) AS topics,
  f.intents,
  f.emotions,
  f.effort,
  f.response_needed
FROM earshot.feedback f;

COMMENT ON COLUMN earshot.v_feedback.intents IS
  'What the writer wants, the surest first: COMPLAINT, REQUEST, QUESTION, PRAISE, SUGGESTION, CHURN, LEGAL_THREAT, SAFETY_THREAT.';
COMMENT ON COLUMN earshot.v_feedback.emotions IS
  'What the writer feels, the surest first: ANGER, FRUSTRATION, DISAPPOINTMENT, SADNESS, FEAR, JOY, GRATITUDE, SURPRISE.';
COMMENT ON COLUMN earshot.v_feedback.effort IS
  'What it took the customer, as they tell it: HIGH or LOW; empty when nothing is said of it.';
COMMENT ON COLUMN earshot.v_feedback.response_needed IS
  'Whether the writer waits for an answer.';
