-- SPDX-License-Identifier: GPL-3.0-or-later
-- Alerts: one row a real problem, its life, and the feedback that it rests on.

CREATE TABLE earshot.alert (
  alert_id       text PRIMARY KEY,
  rule_id        text NOT NULL,
  measure        text NOT NULL,
  topic          text NOT NULL DEFAULT '',
  scope          text NOT NULL DEFAULT '',
  audience       text NOT NULL DEFAULT 'CUSTOMER',
  state          text NOT NULL,
  severity       text NOT NULL,
  began_at       timestamptz NOT NULL,
  opened_at      timestamptz NOT NULL,
  resolved_at    timestamptz,
  window_start   timestamptz NOT NULL,
  window_end     timestamptz NOT NULL,
  observed       double precision NOT NULL,
  expected       double precision NOT NULL,
  score          double precision NOT NULL,
  peak_score     double precision NOT NULL,
  why            text NOT NULL,
  evidence_count integer NOT NULL DEFAULT 0,
  related        jsonb NOT NULL DEFAULT '[]',
  updated_at     timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE earshot.alert IS
  'One row an issue, as it stands: why it fired, since when, where, and how it ended.';
COMMENT ON COLUMN earshot.alert.alert_id IS
  'Hash of rule, topic, scope and deciding window; never changes.';
COMMENT ON COLUMN earshot.alert.rule_id IS
  'Rule that raised it.';
COMMENT ON COLUMN earshot.alert.measure IS
  'What departed from the expected: volume (how much is said) or sentiment (how it is said).';
COMMENT ON COLUMN earshot.alert.topic IS
  'Topic that it is about, a path in the taxonomy; empty when it is about none.';
COMMENT ON COLUMN earshot.alert.scope IS
  'What it is cut by: sorted dimension=value pairs; empty means all. See earshot.scope_value.';
COMMENT ON COLUMN earshot.alert.audience IS
  'Whose experience it is about: CUSTOMER, EMPLOYEE or PARTNER.';
COMMENT ON COLUMN earshot.alert.state IS
  'Last event of its life: OPENED, UPDATED, ACKNOWLEDGED, RESOLVED or REOPENED.';
COMMENT ON COLUMN earshot.alert.severity IS
  'How urgent it is: LOW, MEDIUM, HIGH or CRITICAL.';
COMMENT ON COLUMN earshot.alert.began_at IS
  'Estimated beginning of the problem, in event time.';
COMMENT ON COLUMN earshot.alert.opened_at IS
  'End of the deciding window, in event time.';
COMMENT ON COLUMN earshot.alert.resolved_at IS
  'Event time at which it was resolved; null while it is open.';
COMMENT ON COLUMN earshot.alert.window_start IS
  'Beginning of the window of the figures, inclusive.';
COMMENT ON COLUMN earshot.alert.window_end IS
  'End of the window of the figures, exclusive.';
COMMENT ON COLUMN earshot.alert.observed IS
  'What was observed in the window: feedback for volume, mean score for sentiment.';
COMMENT ON COLUMN earshot.alert.expected IS
  'What was expected there, in the same unit.';
COMMENT ON COLUMN earshot.alert.score IS
  'Detector score: tens logarithm of the evidence against nothing having changed; higher is stranger.';
COMMENT ON COLUMN earshot.alert.peak_score IS
  'Highest score so far.';
COMMENT ON COLUMN earshot.alert.why IS
  'One sentence for a person: what happened, what was expected, since when, where. Holds no customer text.';
COMMENT ON COLUMN earshot.alert.evidence_count IS
  'How much feedback it rests on; alert_evidence keeps at most the configured number of it.';
COMMENT ON COLUMN earshot.alert.related IS
  'Other series in which the same issue shows: measure, topic, scope, observed, expected, score.';
COMMENT ON COLUMN earshot.alert.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE INDEX alert_opened_at ON earshot.alert (opened_at);
CREATE INDEX alert_updated_at ON earshot.alert (updated_at);

CREATE TABLE earshot.alert_event (
  alert_id     text NOT NULL,
  sequence     integer NOT NULL,
  state        text NOT NULL,
  occurred_at  timestamptz NOT NULL,
  window_start timestamptz NOT NULL,
  window_end   timestamptz NOT NULL,
  observed     double precision NOT NULL,
  expected     double precision NOT NULL,
  score        double precision NOT NULL,
  severity     text NOT NULL,
  why          text NOT NULL,
  updated_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (alert_id, sequence)
);

COMMENT ON TABLE earshot.alert_event IS
  'The life of each alert, one row a step, in order by sequence.';
COMMENT ON COLUMN earshot.alert_event.alert_id IS
  'The alert.';
COMMENT ON COLUMN earshot.alert_event.sequence IS
  'Number of the step, from 0.';
COMMENT ON COLUMN earshot.alert_event.state IS
  'What the step did: OPENED, UPDATED, ACKNOWLEDGED, RESOLVED or REOPENED.';
COMMENT ON COLUMN earshot.alert_event.occurred_at IS
  'Event time of the step.';
COMMENT ON COLUMN earshot.alert_event.window_start IS
  'Beginning of the window of the figures, inclusive.';
COMMENT ON COLUMN earshot.alert_event.window_end IS
  'End of that window, exclusive.';
COMMENT ON COLUMN earshot.alert_event.observed IS
  'What was observed in the window.';
COMMENT ON COLUMN earshot.alert_event.expected IS
  'What was expected there, in the same unit.';
COMMENT ON COLUMN earshot.alert_event.score IS
  'Detector score at that time.';
COMMENT ON COLUMN earshot.alert_event.severity IS
  'How urgent it was.';
COMMENT ON COLUMN earshot.alert_event.why IS
  'The sentence at that time.';
COMMENT ON COLUMN earshot.alert_event.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE TABLE earshot.alert_evidence (
  alert_id   text NOT NULL,
  event_id   text NOT NULL,
  first_day  date NOT NULL,
  said_at    timestamptz NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (alert_id, event_id)
);

COMMENT ON TABLE earshot.alert_evidence IS
  'Feedback that an alert rests on; its text is in feedback, joined by first_day and event_id.';
COMMENT ON COLUMN earshot.alert_evidence.alert_id IS
  'The alert.';
COMMENT ON COLUMN earshot.alert_evidence.event_id IS
  'The feedback.';
COMMENT ON COLUMN earshot.alert_evidence.first_day IS
  'Day of the feedback''s partition, as in feedback.';
COMMENT ON COLUMN earshot.alert_evidence.said_at IS
  'When it was said.';
COMMENT ON COLUMN earshot.alert_evidence.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE VIEW earshot.v_alert AS
SELECT
  a.alert_id,
  a.state <> 'RESOLVED' AS open,
  a.severity,
  a.why,
  a.measure,
  a.topic,
  earshot.scope_value(a.scope, 'brand') AS brand,
  a.scope,
  a.audience,
  a.began_at,
  a.opened_at,
  a.resolved_at,
  coalesce(a.resolved_at, a.window_end) - a.began_at AS lasted,
  a.observed,
  a.expected,
  a.peak_score,
  a.evidence_count,
  a.rule_id,
  a.updated_at
FROM earshot.alert a;

COMMENT ON VIEW earshot.v_alert IS
  'Issues as BI asks for them first: what happened, where, how bad, how long.';
COMMENT ON COLUMN earshot.v_alert.alert_id IS
  'Id of the alert; joins alert_event and alert_evidence.';
COMMENT ON COLUMN earshot.v_alert.open IS
  'Whether it is not resolved yet.';
COMMENT ON COLUMN earshot.v_alert.severity IS
  'How urgent it is: LOW, MEDIUM, HIGH or CRITICAL.';
COMMENT ON COLUMN earshot.v_alert.why IS
  'One sentence for a person: why it fired.';
COMMENT ON COLUMN earshot.v_alert.measure IS
  'What departed from the expected: volume or sentiment.';
COMMENT ON COLUMN earshot.v_alert.topic IS
  'Topic that it is about; empty when it is about none.';
COMMENT ON COLUMN earshot.v_alert.brand IS
  'Brand that it is about; empty when it is about all.';
COMMENT ON COLUMN earshot.v_alert.scope IS
  'What it is cut by; empty means all.';
COMMENT ON COLUMN earshot.v_alert.audience IS
  'Whose experience it is about: CUSTOMER, EMPLOYEE or PARTNER.';
COMMENT ON COLUMN earshot.v_alert.began_at IS
  'Estimated beginning of the problem, in event time.';
COMMENT ON COLUMN earshot.v_alert.opened_at IS
  'End of the deciding window, in event time.';
COMMENT ON COLUMN earshot.v_alert.resolved_at IS
  'Event time at which it was resolved; null while it is open.';
COMMENT ON COLUMN earshot.v_alert.lasted IS
  'From the estimated beginning to the resolution, or to its newest figures while it is open.';
COMMENT ON COLUMN earshot.v_alert.observed IS
  'What was observed: feedback for volume, mean score for sentiment.';
COMMENT ON COLUMN earshot.v_alert.expected IS
  'What was expected, in the same unit.';
COMMENT ON COLUMN earshot.v_alert.peak_score IS
  'Highest detector score so far.';
COMMENT ON COLUMN earshot.v_alert.evidence_count IS
  'How much feedback it rests on.';
COMMENT ON COLUMN earshot.v_alert.rule_id IS
  'Rule that raised it.';
COMMENT ON COLUMN earshot.v_alert.updated_at IS
  'When the row was last written (real time; exempt from equality).';

GRANT SELECT, INSERT, UPDATE, DELETE ON earshot.alert, earshot.alert_event, earshot.alert_evidence
  TO earshot_writer;
GRANT SELECT ON earshot.v_alert TO earshot_writer;
