-- SPDX-License-Identifier: GPL-3.0-or-later
-- Journeys: each passage of a customer through a defined journey, and the events that it is made of.

CREATE TABLE earshot.journey (
  journey_id         text PRIMARY KEY,
  customer_key       text NOT NULL,
  journey            text NOT NULL,
  definition_version integer NOT NULL,
  stage              text NOT NULL DEFAULT '',
  status             text NOT NULL DEFAULT 'ACTIVE',
  audience           text NOT NULL DEFAULT 'CUSTOMER',
  brand              text NOT NULL DEFAULT '',
  product            text NOT NULL DEFAULT '',
  region             text NOT NULL DEFAULT '',
  segment            text NOT NULL DEFAULT '',
  started_at         timestamptz NOT NULL,
  last_event_at      timestamptz NOT NULL,
  ended_at           timestamptz,
  events             integer NOT NULL,
  scored_events      integer NOT NULL DEFAULT 0,
  score              double precision NOT NULL DEFAULT 0,
  channels           text[] NOT NULL DEFAULT '{}',
  open_tickets       integer NOT NULL DEFAULT 0,
  occurred_at        timestamptz NOT NULL,
  updated_at         timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE earshot.journey IS
  'One row a passage of one customer through a journey, across all channels; always its newest version.';
COMMENT ON COLUMN earshot.journey.journey_id IS
  'Id of the passage; never changes.';
COMMENT ON COLUMN earshot.journey.customer_key IS
  'Pseudonym of the customer, as in feedback.';
COMMENT ON COLUMN earshot.journey.journey IS
  'Name of the journey''s definition.';
COMMENT ON COLUMN earshot.journey.definition_version IS
  'Version of that definition, from 1.';
COMMENT ON COLUMN earshot.journey.stage IS
  'Stage reached, as the definition names it; empty before the first.';
COMMENT ON COLUMN earshot.journey.status IS
  'ACTIVE goes on, COMPLETED reached its goal, ABANDONED ended without it.';
COMMENT ON COLUMN earshot.journey.audience IS
  'Whom the organisation listens to: CUSTOMER, EMPLOYEE or PARTNER; never pooled in a metric.';
COMMENT ON COLUMN earshot.journey.brand IS
  'Brand of the organisation.';
COMMENT ON COLUMN earshot.journey.product IS
  'Product or service.';
COMMENT ON COLUMN earshot.journey.region IS
  'Geographical region.';
COMMENT ON COLUMN earshot.journey.segment IS
  'Customer segment.';
COMMENT ON COLUMN earshot.journey.started_at IS
  'Event time of the first event.';
COMMENT ON COLUMN earshot.journey.last_event_at IS
  'Event time of the latest event.';
COMMENT ON COLUMN earshot.journey.ended_at IS
  'Event time of completion or abandonment; null while ACTIVE.';
COMMENT ON COLUMN earshot.journey.events IS
  'How many events the passage has.';
COMMENT ON COLUMN earshot.journey.scored_events IS
  'How many of them have a sentiment.';
COMMENT ON COLUMN earshot.journey.score IS
  'Mean sentiment of the scored events, in [-1, 1]; 0 without any.';
COMMENT ON COLUMN earshot.journey.channels IS
  'Channels used, in the order of first use.';
COMMENT ON COLUMN earshot.journey.open_tickets IS
  'How many tickets of the passage are open.';
COMMENT ON COLUMN earshot.journey.occurred_at IS
  'Event time of what changed the passage last.';
COMMENT ON COLUMN earshot.journey.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE INDEX journey_customer_key ON earshot.journey (customer_key, started_at);
CREATE INDEX journey_last_event_at ON earshot.journey (last_event_at);

CREATE TABLE earshot.journey_event (
  journey_id  text NOT NULL,
  event_id    text NOT NULL,
  occurred_at timestamptz NOT NULL,
  kind        text NOT NULL,
  stage       text NOT NULL DEFAULT '',
  channel     text NOT NULL DEFAULT '',
  label       text NOT NULL DEFAULT 'NONE',
  score       double precision NOT NULL DEFAULT 0,
  topics      text[] NOT NULL DEFAULT '{}',
  updated_at  timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (journey_id, event_id)
);

COMMENT ON TABLE earshot.journey_event IS
  'One row an event of a passage; in order by occurred_at, then event_id.';
COMMENT ON COLUMN earshot.journey_event.journey_id IS
  'The passage: joins journey.';
COMMENT ON COLUMN earshot.journey_event.event_id IS
  'The event; joins feedback when kind is FEEDBACK.';
COMMENT ON COLUMN earshot.journey_event.occurred_at IS
  'Event time.';
COMMENT ON COLUMN earshot.journey_event.kind IS
  'FEEDBACK, or OUTCOME for a business event.';
COMMENT ON COLUMN earshot.journey_event.stage IS
  'Stage that the event reached; empty when it reached none.';
COMMENT ON COLUMN earshot.journey_event.channel IS
  'How it was said; for a business event what happened, such as ORDER.';
COMMENT ON COLUMN earshot.journey_event.label IS
  'Sentiment class: NEGATIVE, NEUTRAL, POSITIVE, or NONE when it was not scored.';
COMMENT ON COLUMN earshot.journey_event.score IS
  'Sentiment in [-1, 1]; 0 when not scored.';
COMMENT ON COLUMN earshot.journey_event.topics IS
  'Topics that were named, as paths in the taxonomy.';
COMMENT ON COLUMN earshot.journey_event.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE INDEX journey_event_event_id ON earshot.journey_event (event_id);

CREATE TABLE earshot.customer_alias (
  from_customer text PRIMARY KEY,
  into_customer text NOT NULL,
  since         timestamptz NOT NULL,
  updated_at    timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE earshot.customer_alias IS
  'Two customer keys that turned out to be one customer.';
COMMENT ON COLUMN earshot.customer_alias.from_customer IS
  'Pseudonym that was given up.';
COMMENT ON COLUMN earshot.customer_alias.into_customer IS
  'Pseudonym that lives on.';
COMMENT ON COLUMN earshot.customer_alias.since IS
  'Event time of the merge.';
COMMENT ON COLUMN earshot.customer_alias.updated_at IS
  'When the row was last written (real time; exempt from equality).';

GRANT SELECT, INSERT, UPDATE, DELETE ON earshot.journey, earshot.journey_event, earshot.customer_alias
  TO earshot_writer;
