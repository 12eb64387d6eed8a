-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of the first room: feedback with its topics, and the account of what became of every record.
-- No NULL in a key; text that is not known is ''. Columns about real time say so in their comment.

COMMENT ON SCHEMA earshot IS
  'Earshot: what customers say, what it means, and what was done about it. Begin with the views v_*.';

-- Large tables are partitioned by a day that never changes, so that an edit never moves a row and old
-- days are dropped whole. There is no default partition: earshot.ensure_partitions makes missing ones.

CREATE TABLE earshot.feedback (
  first_day            date NOT NULL,
  event_id             text NOT NULL,
  revision             integer NOT NULL DEFAULT 1,
  source               text NOT NULL,
  source_system        text NOT NULL DEFAULT '',
  event_type           text NOT NULL DEFAULT '',
  thread_id            text NOT NULL DEFAULT '',
  object_id            text NOT NULL DEFAULT '',
  experienced_at       timestamptz NOT NULL,
  said_at              timestamptz NOT NULL,
  received_at          timestamptz NOT NULL,
  customer_key         text NOT NULL DEFAULT '',
  customer_key_id      text NOT NULL DEFAULT '',
  account_id           text NOT NULL DEFAULT '',
  parent_account_id    text NOT NULL DEFAULT '',
  audience             text NOT NULL DEFAULT 'CUSTOMER',
  author_role          text NOT NULL DEFAULT 'CUSTOMER',
  brand                text NOT NULL DEFAULT '',
  unit_path            text NOT NULL DEFAULT '',
  channel              text NOT NULL DEFAULT '',
  direction            text NOT NULL DEFAULT 'UNKNOWN',
  language             text NOT NULL DEFAULT 'und',
  language_confidence  double precision NOT NULL DEFAULT 0,
  subject              text NOT NULL DEFAULT '',
  text                 text NOT NULL DEFAULT '',
  touchpoint           text NOT NULL DEFAULT '',
  product              text NOT NULL DEFAULT '',
  product_version      text NOT NULL DEFAULT '',
  region               text NOT NULL DEFAULT '',
  segment              text NOT NULL DEFAULT '',
  journey_hints        jsonb NOT NULL DEFAULT '{}',
  ratings              jsonb NOT NULL DEFAULT '[]',
  nps                  numeric,
  csat                 numeric,
  ces                  numeric,
  stars                numeric,
  invitation_id        text NOT NULL DEFAULT '',
  invitation_status    text NOT NULL DEFAULT 'NONE',
  ticket_status        text NOT NULL DEFAULT '',
  ticket_priority      text NOT NULL DEFAULT '',
  tags                 text[] NOT NULL DEFAULT '{}',
  attributes           jsonb NOT NULL DEFAULT '{}',
  sentiment_label      text NOT NULL DEFAULT 'NONE',
  sentiment_score      double precision NOT NULL DEFAULT 0,
  sentiment_confidence double precision NOT NULL DEFAULT 0,
  p_negative           double precision NOT NULL DEFAULT 0,
  p_neutral            double precision NOT NULL DEFAULT 0,
  p_positive           double precision NOT NULL DEFAULT 0,
  sentences            jsonb NOT NULL DEFAULT '[]',
  redactions           jsonb NOT NULL DEFAULT '[]',
  failures             jsonb NOT NULL DEFAULT '[]',
  model_version        text NOT NULL DEFAULT '',
  taxonomy_version     text NOT NULL DEFAULT '',
  profile              text NOT NULL DEFAULT '',
  origin_topic         text NOT NULL DEFAULT '',
  origin_partition     integer NOT NULL DEFAULT 0,
  origin_offset        bigint NOT NULL DEFAULT 0,
  kafka_timestamp      timestamptz NOT NULL,
  run_id               text NOT NULL DEFAULT '',
  updated_at           timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (first_day, event_id)
) PARTITION BY RANGE (first_day);

COMMENT ON TABLE earshot.feedback IS
  'One row a feedback: a verbatim, an answer to a survey, a message of a ticket or chat, a review, a post; always its newest version. Deleted feedback has no row.';
COMMENT ON COLUMN earshot.feedback.first_day IS
  'Day (UTC) of the first version seen of the event; never changes, and names the partition of the row.';
COMMENT ON COLUMN earshot.feedback.event_id IS
  'Identity across sources and versions: <source>:<native id>.';
COMMENT ON COLUMN earshot.feedback.revision IS
  'Version of the event: 1 for the first, 2 for its first edit, and so on.';
COMMENT ON COLUMN earshot.feedback.source IS
  'Name of the configured source.';
COMMENT ON COLUMN earshot.feedback.source_system IS
  'Kind of system behind the source, such as zendesk or canonical.';
COMMENT ON COLUMN earshot.feedback.event_type IS
  'Native event type, in the source''s own spelling.';
COMMENT ON COLUMN earshot.feedback.thread_id IS
  'Conversation or ticket that the event belongs to.';
COMMENT ON COLUMN earshot.feedback.object_id IS
  'Object that the event is about, such as an order or a listing.';
COMMENT ON COLUMN earshot.feedback.experienced_at IS
  'When the customer had the experience; said_at where the source does not tell.';
COMMENT ON COLUMN earshot.feedback.said_at IS
  'When the customer said it: the event time of all metrics.';
COMMENT ON COLUMN earshot.feedback.received_at IS
  'When the source system recorded this version, by its own account; orders the edits of one event.';
COMMENT ON COLUMN earshot.feedback.customer_key IS
  'Pseudonym of the customer (keyed hash); empty when the customer is not known.';
COMMENT ON COLUMN earshot.feedback.customer_key_id IS
  'Id of the secret that made the pseudonym; empty with customer_key.';
COMMENT ON COLUMN earshot.feedback.account_id IS
  'Business account of the customer.';
COMMENT ON COLUMN earshot.feedback.parent_account_id IS
  'Parent of that account.';
COMMENT ON COLUMN earshot.feedback.audience IS
  'Whom the organisation listens to: CUSTOMER, EMPLOYEE or PARTNER; never pooled in a metric.';
COMMENT ON COLUMN earshot.feedback.author_role IS
  'Who wrote the text: CUSTOMER, AGENT, BOT or SYSTEM; only CUSTOMER is scored.';
COMMENT ON COLUMN earshot.feedback.brand IS
  'Brand of the organisation.';
COMMENT ON COLUMN earshot.feedback.unit_path IS
  'Place in the organisation, widest first: region/station/store.';
COMMENT ON COLUMN earshot.feedback.channel IS
  'How it was said, such as email, chat, survey, review.';
COMMENT ON COLUMN earshot.feedback.direction IS
  'Who contacted whom, seen from the organisation: INBOUND, OUTBOUND or UNKNOWN.';
COMMENT ON COLUMN earshot.feedback.language IS
  'Language of the text as detected, ISO 639; und when undetermined.';
COMMENT ON COLUMN earshot.feedback.language_confidence IS
  'Confidence in the language, in [0, 1].';
COMMENT ON COLUMN earshot.feedback.subject IS
  'Subject line, with personal data masked.';
COMMENT ON COLUMN earshot.feedback.text IS
  'The verbatim, with personal data masked; offsets count its UTF-16 units.';
COMMENT ON COLUMN earshot.feedback.touchpoint IS
  'Moment of the journey that it is about, such as checkout.';
COMMENT ON COLUMN earshot.feedback.product IS
  'Product or service.';
COMMENT ON COLUMN earshot.feedback.product_version IS
  'Version of the product.';
COMMENT ON COLUMN earshot.feedback.region IS
  'Geographical region.';
COMMENT ON COLUMN earshot.feedback.segment IS
  'Customer segment.';
COMMENT ON COLUMN earshot.feedback.journey_hints IS
  'Journey name to stage or reference, as far as the source knows it.';
COMMENT ON COLUMN earshot.feedback.ratings IS
  'All answers on scales: metric, raw, scale_min, scale_max, higher_is_better, level, survey_id, question_id, wording_id.';
COMMENT ON COLUMN earshot.feedback.nps IS
  'First NPS answer as given, usually 0 to 10; the scale is in ratings; null without one.';
COMMENT ON COLUMN earshot.feedback.csat IS
  'First CSAT answer as given; the scale is in ratings; null without one.';
COMMENT ON COLUMN earshot.feedback.ces IS
  'First CES answer as given; the scale is in ratings; null without one.';
COMMENT ON COLUMN earshot.feedback.stars IS
  'First STARS answer as given; the scale is in ratings; null without one.';
COMMENT ON COLUMN earshot.feedback.invitation_id IS
  'Invitation that it answers or that it is; empty without one.';
COMMENT ON COLUMN earshot.feedback.invitation_status IS
  'How far that invitation has come: NONE, INVITED, REMINDED, ANSWERED or DECLINED.';
COMMENT ON COLUMN earshot.feedback.ticket_status IS
  'State of the ticket in the source''s terms, lower case; empty without a ticket.';
COMMENT ON COLUMN earshot.feedback.ticket_priority IS
  'Priority of the ticket in the source''s terms, lower case.';
COMMENT ON COLUMN earshot.feedback.tags IS
  'Tags as set in the source.';
COMMENT ON COLUMN earshot.feedback.attributes IS
  'Whatever else the source sent, by name, with personal data masked.';
COMMENT ON COLUMN earshot.feedback.sentiment_label IS
  'Class of the whole text: NEGATIVE, NEUTRAL, POSITIVE, or NONE when it was not scored.';
COMMENT ON COLUMN earshot.feedback.sentiment_score IS
  'Sentiment of the whole text in [-1, 1]; negative is bad; 0 when not scored.';
COMMENT ON COLUMN earshot.feedback.sentiment_confidence IS
  'Confidence in the label, in [0, 1].';
COMMENT ON COLUMN earshot.feedback.p_negative IS
  'Probability of NEGATIVE, in [0, 1].';
COMMENT ON COLUMN earshot.feedback.p_neutral IS
  'Probability of NEUTRAL, in [0, 1].';
COMMENT ON COLUMN earshot.feedback.p_positive IS
  'Probability of POSITIVE, in [0, 1].';
COMMENT ON COLUMN earshot.feedback.sentences IS
  'Sentences in reading order: begin, end, label, score, p (five classes from very negative to very positive).';
COMMENT ON COLUMN earshot.feedback.redactions IS
  'Masks in the text: type, begin, end.';
COMMENT ON COLUMN earshot.feedback.failures IS
  'What went wrong in the analysis of this text: code, message.';
COMMENT ON COLUMN earshot.feedback.model_version IS
  'Version of the models that scored.';
COMMENT ON COLUMN earshot.feedback.taxonomy_version IS
  'Version of the taxonomy in force at the event time.';
COMMENT ON COLUMN earshot.feedback.profile IS
  'Profile of speed and accuracy, such as fast or accurate.';
COMMENT ON COLUMN earshot.feedback.origin_topic IS
  'Kafka topic that this version came from.';
COMMENT ON COLUMN earshot.feedback.origin_partition IS
  'Kafka partition that this version came from (depends on delivery, like real time; exempt from equality).';
COMMENT ON COLUMN earshot.feedback.origin_offset IS
  'Kafka offset that this version came from (depends on delivery, like real time; exempt from equality).';
COMMENT ON COLUMN earshot.feedback.kafka_timestamp IS
  'When this version reached Kafka (real time; exempt from equality).';
COMMENT ON COLUMN earshot.feedback.run_id IS
  'Replay run that sent this version; empty for live records (depends on delivery, like real time; exempt from equality).';
COMMENT ON COLUMN earshot.feedback.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE INDEX feedback_event_id ON earshot.feedback (event_id);
CREATE INDEX feedback_said_at ON earshot.feedback (said_at);
CREATE INDEX feedback_customer_key ON earshot.feedback (customer_key, said_at) WHERE customer_key <> '';

CREATE TABLE earshot.feedback_topic (
  first_day        date NOT NULL,
  event_id         text NOT NULL,
  topic_path       text NOT NULL,
  begin_offset     integer NOT NULL,
  end_offset       integer NOT NULL,
  query_id         text NOT NULL DEFAULT '',
  evidence         text NOT NULL DEFAULT '',
  score            double precision NOT NULL DEFAULT 0,
  said_at          timestamptz NOT NULL,
  source           text NOT NULL,
  audience         text NOT NULL DEFAULT 'CUSTOMER',
  brand            text NOT NULL DEFAULT '',
  channel          text NOT NULL DEFAULT '',
  product          text NOT NULL DEFAULT '',
  region           text NOT NULL DEFAULT '',
  segment          text NOT NULL DEFAULT '',
  touchpoint       text NOT NULL DEFAULT '',
  taxonomy_version text NOT NULL DEFAULT '',
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (first_day, event_id, topic_path, begin_offset)
) PARTITION BY RANGE (first_day);

COMMENT ON TABLE earshot.feedback_topic IS
  'One row a mention of a topic in a feedback, with the words that it rests on.';
COMMENT ON COLUMN earshot.feedback_topic.first_day IS
  'Day (UTC) of the first version seen of the event, as in feedback; names the partition of the row.';
COMMENT ON COLUMN earshot.feedback_topic.event_id IS
  'The feedback: joins feedback with first_day.';
COMMENT ON COLUMN earshot.feedback_topic.topic_path IS
  'Path in the taxonomy, widest first: billing/refund.';
COMMENT ON COLUMN earshot.feedback_topic.begin_offset IS
  'First UTF-16 unit of the evidence in feedback.text, from 0.';
COMMENT ON COLUMN earshot.feedback_topic.end_offset IS
  'One past the last UTF-16 unit of the evidence.';
COMMENT ON COLUMN earshot.feedback_topic.query_id IS
  'Query of the taxonomy that matched.';
COMMENT ON COLUMN earshot.feedback_topic.evidence IS
  'The matching words, with personal data masked.';
COMMENT ON COLUMN earshot.feedback_topic.score IS
  'Sentiment of the surroundings of the evidence, in [-1, 1]; negative is bad.';
COMMENT ON COLUMN earshot.feedback_topic.said_at IS
  'Event time of the feedback.';
COMMENT ON COLUMN earshot.feedback_topic.source IS
  'Name of the configured source.';
COMMENT ON COLUMN earshot.feedback_topic.audience IS
  'Whom the organisation listens to: CUSTOMER, EMPLOYEE or PARTNER; never pooled in a metric.';
COMMENT ON COLUMN earshot.feedback_topic.brand IS
  'Brand of the organisation.';
COMMENT ON COLUMN earshot.feedback_topic.channel IS
  'How it was said.';
COMMENT ON COLUMN earshot.feedback_topic.product IS
  'Product or service.';
COMMENT ON COLUMN earshot.feedback_topic.region IS
  'Geographical region.';
COMMENT ON COLUMN earshot.feedback_topic.segment IS
  'Customer segment.';
COMMENT ON COLUMN earshot.feedback_topic.touchpoint IS
  'Moment of the journey that it is about.';
COMMENT ON COLUMN earshot.feedback_topic.taxonomy_version IS
  'Version of the taxonomy that the path is of.';
COMMENT ON COLUMN earshot.feedback_topic.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE INDEX feedback_topic_topic_path ON earshot.feedback_topic (topic_path, said_at);

CREATE TABLE earshot.completeness (
  source                text NOT NULL,
  run_id                text NOT NULL DEFAULT '',
  kafka_hour            timestamptz NOT NULL,
  received              bigint NOT NULL DEFAULT 0,
  enriched              bigint NOT NULL DEFAULT 0,
  filtered              bigint NOT NULL DEFAULT 0,
  dead_lettered         bigint NOT NULL DEFAULT 0,
  filtered_reasons      jsonb NOT NULL DEFAULT '{}',
  dead_letter_codes     jsonb NOT NULL DEFAULT '{}',
  first_kafka_timestamp timestamptz,
  last_kafka_timestamp  timestamptz,
  min_event_time        timestamptz,
  max_event_time        timestamptz,
  missing               bigint NOT NULL GENERATED ALWAYS AS (received - enriched - filtered - dead_lettered) STORED,
  balanced              boolean NOT NULL GENERATED ALWAYS AS (received = enriched + filtered + dead_lettered) STORED,
  updated_at            timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (source, run_id, kafka_hour)
);

COMMENT ON TABLE earshot.completeness IS
  'What became of every event that came in, by source, replay run and hour of Kafka time: received = enriched + filtered + dead_lettered once all are through.';
COMMENT ON COLUMN earshot.completeness.source IS
  'Name of the configured source.';
COMMENT ON COLUMN earshot.completeness.run_id IS
  'Replay run that sent the records; empty for live records (depends on delivery, like real time; exempt from equality).';
COMMENT ON COLUMN earshot.completeness.kafka_hour IS
  'Hour of the records'' Kafka timestamps (real time; exempt from equality).';
COMMENT ON COLUMN earshot.completeness.received IS
  'Events that came in.';
COMMENT ON COLUMN earshot.completeness.enriched IS
  'Events that went out to earshot.enriched.';
COMMENT ON COLUMN earshot.completeness.filtered IS
  'Events left out for a reason, such as duplicates; the sum of filtered_reasons.';
COMMENT ON COLUMN earshot.completeness.dead_lettered IS
  'Events that could not be understood; the sum of dead_letter_codes.';
COMMENT ON COLUMN earshot.completeness.filtered_reasons IS
  'Reason to number of events left out for it.';
COMMENT ON COLUMN earshot.completeness.dead_letter_codes IS
  'Code to number of events that could not be understood because of it.';
COMMENT ON COLUMN earshot.completeness.first_kafka_timestamp IS
  'Earliest Kafka timestamp; null when unknown (real time; exempt from equality).';
COMMENT ON COLUMN earshot.completeness.last_kafka_timestamp IS
  'Latest Kafka timestamp; null when unknown (real time; exempt from equality).';
COMMENT ON COLUMN earshot.completeness.min_event_time IS
  'Earliest event time of what was enriched; null when nothing was.';
COMMENT ON COLUMN earshot.completeness.max_event_time IS
  'Latest event time of what was enriched; null when nothing was.';
COMMENT ON COLUMN earshot.completeness.missing IS
  'received - enriched - filtered - dead_lettered: 0 when nothing is under way or lost.';
COMMENT ON COLUMN earshot.completeness.balanced IS
  'Whether everything that came in came out as enriched, filtered or dead-lettered.';
COMMENT ON COLUMN earshot.completeness.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE TABLE earshot.dead_letter (
  id               text NOT NULL,
  source           text NOT NULL,
  run_id           text NOT NULL DEFAULT '',
  code             text NOT NULL,
  category         text NOT NULL,
  reason           text NOT NULL DEFAULT '',
  position         text NOT NULL DEFAULT '',
  origin_topic     text NOT NULL DEFAULT '',
  origin_partition integer NOT NULL DEFAULT 0,
  origin_offset    bigint NOT NULL DEFAULT 0,
  kafka_timestamp  timestamptz NOT NULL,
  raw_size         integer NOT NULL DEFAULT 0,
  redacted_view    text NOT NULL DEFAULT '',
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id)
);

COMMENT ON TABLE earshot.dead_letter IS
  'One row a record that could not become an event: why, where it came from, and a masked view of it.';
COMMENT ON COLUMN earshot.dead_letter.id IS
  'topic[partition]@offset, with #n for the n-th event in the record.';
COMMENT ON COLUMN earshot.dead_letter.source IS
  'Name of the configured source.';
COMMENT ON COLUMN earshot.dead_letter.run_id IS
  'Replay run that sent the record; empty for live records (depends on delivery, like real time; exempt from equality).';
COMMENT ON COLUMN earshot.dead_letter.code IS
  'Stable code of what is wrong, such as MALFORMED_JSON.';
COMMENT ON COLUMN earshot.dead_letter.category IS
  'Who can mend it: FORMAT, CONTENT, TIME or INTERNAL.';
COMMENT ON COLUMN earshot.dead_letter.reason IS
  'What is wrong, for a person; never the customer''s words.';
COMMENT ON COLUMN earshot.dead_letter.position IS
  'Where in the record: path, field or line; empty when not known.';
COMMENT ON COLUMN earshot.dead_letter.origin_topic IS
  'Kafka topic of the record.';
COMMENT ON COLUMN earshot.dead_letter.origin_partition IS
  'Kafka partition of the record (depends on delivery, like real time; exempt from equality).';
COMMENT ON COLUMN earshot.dead_letter.origin_offset IS
  'Kafka offset of the record (depends on delivery, like real time; exempt from equality).';
COMMENT ON COLUMN earshot.dead_letter.kafka_timestamp IS
  'When the record reached Kafka (real time; exempt from equality).';
COMMENT ON COLUMN earshot.dead_letter.raw_size IS
  'Bytes of the record before encryption; the bytes themselves are in the topic earshot.dead-letters only.';
COMMENT ON COLUMN earshot.dead_letter.redacted_view IS
  'Beginning of the record with personal data masked.';
COMMENT ON COLUMN earshot.dead_letter.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE INDEX dead_letter_source ON earshot.dead_letter (source, kafka_timestamp);
CREATE INDEX dead_letter_kafka_timestamp ON earshot.dead_letter (kafka_timestamp);

CREATE TABLE earshot.replay_run (
  run_id           text NOT NULL,
  fingerprint      text NOT NULL,
  file_name        text NOT NULL DEFAULT '',
  started_at       timestamptz NOT NULL,
  sent             bigint NOT NULL DEFAULT 0,
  first_event_time timestamptz,
  last_event_time  timestamptz,
  finished_at      timestamptz,
  updated_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (run_id)
);

COMMENT ON TABLE earshot.replay_run IS
  'One row a replay of a file through the engine.';
COMMENT ON COLUMN earshot.replay_run.run_id IS
  'Name of one replay of a file.';
COMMENT ON COLUMN earshot.replay_run.fingerprint IS
  'SHA-256 over the file''s content, the mapping and the shift: equal for runs that send the same events.';
COMMENT ON COLUMN earshot.replay_run.file_name IS
  'Name of the file, without its folder.';
COMMENT ON COLUMN earshot.replay_run.started_at IS
  'When the replay began (real time; exempt from equality).';
COMMENT ON COLUMN earshot.replay_run.sent IS
  'Records sent to Kafka so far.';
COMMENT ON COLUMN earshot.replay_run.first_event_time IS
  'Earliest event time sent; null before the first record.';
COMMENT ON COLUMN earshot.replay_run.last_event_time IS
  'Latest event time sent; null before the first record.';
COMMENT ON COLUMN earshot.replay_run.finished_at IS
  'When the last record was sent; null while the replay is under way or was broken off (real time; exempt from equality).';
COMMENT ON COLUMN earshot.replay_run.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE INDEX replay_run_fingerprint ON earshot.replay_run (fingerprint);

COMMENT ON TABLE earshot.schema_history IS
  'The migrations applied to this schema.';
COMMENT ON COLUMN earshot.schema_history.installed_rank IS
  'Order of application.';
COMMENT ON COLUMN earshot.schema_history.version IS
  'Version of the migration.';
COMMENT ON COLUMN earshot.schema_history.description IS
  'What it does, from its file name.';
COMMENT ON COLUMN earshot.schema_history.type IS
  'Kind of migration.';
COMMENT ON COLUMN earshot.schema_history.script IS
  'File name.';
COMMENT ON COLUMN earshot.schema_history.checksum IS
  'Checksum of the file, by which a changed file is noticed.';
COMMENT ON COLUMN earshot.schema_history.installed_by IS
  'Login that applied it.';
COMMENT ON COLUMN earshot.schema_history.installed_on IS
  'When it was applied (real time; exempt from equality).';
COMMENT ON COLUMN earshot.schema_history.execution_time IS
  'Milliseconds that it took (real time; exempt from equality).';
COMMENT ON COLUMN earshot.schema_history.success IS
  'Whether it succeeded.';
