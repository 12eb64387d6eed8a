-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which feedback is there? The newest version of each event.
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.feedback (
  first_day, event_id, revision, source, source_system, event_type, thread_id, object_id,
  experienced_at, said_at, received_at, customer_key, customer_key_id, account_id,
  parent_account_id, audience, author_role, brand, unit_path, channel, direction, language,
  language_confidence, subject, text, touchpoint, product, product_version, region, segment,
  journey_hints, ratings, nps, csat, ces, stars, invitation_id, invitation_status, ticket_status,
  ticket_priority, tags, attributes, sentiment_label, sentiment_score, sentiment_confidence,
  p_negative, p_neutral, p_positive, sentences, redactions, failures, model_version,
  taxonomy_version, profile, origin_topic, origin_partition, origin_offset, kafka_timestamp, run_id,
  intents, emotions, effort, response_needed, special_categories, sentiment_left_out, updated_at
)
SELECT
  first_day, event_id, revision, source, source_system, event_type, thread_id, object_id,
  experienced_at, said_at, received_at, customer_key, customer_key_id, account_id,
  parent_account_id, audience, author_role, brand, unit_path, channel, direction, language,
  language_confidence, subject, text, touchpoint, product, product_version, region, segment,
  journey_hints, ratings, nps, csat, ces, stars, invitation_id, invitation_status, ticket_status,
  ticket_priority, tags, attributes, sentiment_label, sentiment_score, sentiment_confidence,
  p_negative, p_neutral, p_positive, sentences, redactions, failures, model_version,
  taxonomy_version, profile, origin_topic, origin_partition, origin_offset, kafka_timestamp, run_id,
  intents, emotions, effort, response_needed, special_categories, sentiment_left_out, now()
FROM jsonb_populate_recordset(NULL::earshot.feedback, CAST(? AS jsonb))
ON CONFLICT (first_day, event_id) DO UPDATE SET (
  revision, source, source_system, event_type, thread_id, object_id, experienced_at, said_at,
  received_at, customer_key, customer_key_id, account_id, parent_account_id, audience, author_role,
  brand, unit_path, channel, direction, language, language_confidence, subject, text, touchpoint,
  product, product_version, region, segment, journey_hints, ratings, nps, csat, ces, stars,
  invitation_id, invitation_status, ticket_status, ticket_priority, tags, attributes,
  sentiment_label, sentiment_score, sentiment_confidence, p_negative, p_neutral, p_positive,
  sentences, redactions, failures, model_version, taxonomy_version, profile, origin_topic,
  origin_partition, origin_offset, kafka_timestamp, run_id, intents, emotions, effort,
  response_needed, special_categories, sentiment_left_out, updated_at
) = (
  excluded.revision, excluded.source, excluded.source_system, excluded.event_type,
  excluded.thread_id, excluded.object_id, excluded.experienced_at, excluded.said_at,
  excluded.received_at, excluded.customer_key, excluded.customer_key_id, excluded.account_id,
  excluded.parent_account_id, excluded.audience, excluded.author_role, excluded.brand,
  excluded.unit_path, excluded.channel, excluded.direction, excluded.language,
  excluded.language_confidence, excluded.subject, excluded.text, excluded.touchpoint,
  excluded.product, excluded.product_version, excluded.region, excluded.segment,
  excluded.journey_hints, excluded.ratings, excluded.nps, excluded.csat, excluded.ces,
  excluded.stars, excluded.invitation_id, excluded.invitation_status, excluded.ticket_status,
  excluded.ticket_priority, excluded.tags, excluded.attributes, excluded.sentiment_label,
  excluded.sentiment_score, excluded.sentiment_confidence, excluded.p_negative, excluded.p_neutral,
  excluded.p_positive, excluded.sentences, excluded.redactions, excluded.failures,
  excluded.model_version, excluded.taxonomy_version, excluded.profile, excluded.origin_topic,
  excluded.origin_partition, excluded.origin_offset, excluded.kafka_timestamp, excluded.run_id,
  excluded.intents, excluded.emotions, excluded.effort, excluded.response_needed,
  excluded.special_categories, excluded.sentiment_left_out, excluded.updated_at
)
