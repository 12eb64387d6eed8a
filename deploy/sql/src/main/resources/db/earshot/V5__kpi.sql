-- SPDX-License-Identifier: GPL-3.0-or-later
-- Metrics over windows of event time: one row a metric, scope and window, with what it rests on.

CREATE TABLE earshot.metric_definition (
  metric             text NOT NULL,
  definition_version integer NOT NULL,
  title              text NOT NULL,
  unit               text NOT NULL,
  description        text NOT NULL,
  formula            text NOT NULL,
  interval_method    text NOT NULL,
  higher_is_better   boolean,
  lowest             double precision,
  highest            double precision,
  updated_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (metric, definition_version)
);

COMMENT ON TABLE earshot.metric_definition IS
  'What each metric means: its formula, its range and how its interval is made. A changed formula is a new version.';
COMMENT ON COLUMN earshot.metric_definition.metric IS
  'Name of the metric, as in kpi.';
COMMENT ON COLUMN earshot.metric_definition.definition_version IS
  'Version of the definition, from 1.';
COMMENT ON COLUMN earshot.metric_definition.title IS
  'What people call it.';
COMMENT ON COLUMN earshot.metric_definition.unit IS
  'Unit of value, interval_low and interval_high.';
COMMENT ON COLUMN earshot.metric_definition.description IS
  'What it measures and whose words count.';
COMMENT ON COLUMN earshot.metric_definition.formula IS
  'How value follows from n and parts.';
COMMENT ON COLUMN earshot.metric_definition.interval_method IS
  'How the 95 % interval is made.';
COMMENT ON COLUMN earshot.metric_definition.higher_is_better IS
  'Whether a higher value is good news; null where it is neither.';
COMMENT ON COLUMN earshot.metric_definition.lowest IS
  'Lowest possible value; null without a bound.';
COMMENT ON COLUMN earshot.metric_definition.highest IS
  'Highest possible value; null without a bound.';
COMMENT ON COLUMN earshot.metric_definition.updated_at IS
  'When the row was last written (real time; exempt from equality).';

INSERT INTO earshot.metric_definition
  (metric, definition_version, title, unit, description, formula, interval_method, higher_is_better, lowest, highest)
VALUES
  ('nps', 1, 'Net Promoter Score', 'points',
   'How many customers would recommend less how many would not, of all answers on a scale of 0 to 10.',
   '100 * (promoters - detractors) / n; promoters answer 9 or 10, detractors 0 to 6',
   'adjusted Wald: 3/4, 3/2 and 3/4 are added to detractors, passives and promoters', true, -100, 100),
  ('csat', 1, 'Customer Satisfaction', 'percent',
   'Share of satisfied answers: the top two of five, on other scales the upper quarter.',
   '100 * satisfied / n; satisfied is an answer in the upper quarter of its scale, 4 or 5 of 1 to 5',
   'Wilson', true, 0, 100),
  ('sentiment', 1, 'Sentiment', 'score',
   'Mean sentiment of what customers wrote; within a topic, of what they wrote about it. Made by a model: read differences rather than levels.',
   'sum_micros / 1000000 / n over scored texts',
   'Wald by the empirical variance after 3/4 of a text is added at -1 and at +1', true, -1, 1),
  ('volume', 1, 'Volume', 'feedback',
   'How much customers said: texts and answers of customers, within a topic those that name it.',
   'n',
   'Poisson by Byar''s approximation', NULL, 0, NULL);

CREATE TABLE earshot.kpi (
  window_day         date NOT NULL,
  metric             text NOT NULL,
  level              text NOT NULL,
  audience           text NOT NULL,
  scope              text NOT NULL DEFAULT '',
  grain              text NOT NULL,
  window_start       timestamptz NOT NULL,
  window_end         timestamptz NOT NULL,
  definition_version integer NOT NULL,
  value              double precision,
  n                  bigint NOT NULL,
  parts              jsonb NOT NULL DEFAULT '{}',
  interval_low       double precision,
  interval_high      double precision,
  below_minimum      boolean NOT NULL DEFAULT false,
  closed             boolean NOT NULL DEFAULT false,
  updated_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (window_day, metric, level, audience, scope, grain, window_start, definition_version)
) PARTITION BY RANGE (window_day);

COMMENT ON TABLE earshot.kpi IS
  'One value of one metric over one window, with what it rests on; always its newest version. Begin with v_kpi.';
COMMENT ON COLUMN earshot.kpi.window_day IS
  'Day (UTC) in which the window begins; names the partition of the row.';
COMMENT ON COLUMN earshot.kpi.metric IS
  'Name of the metric: see metric_definition.';
COMMENT ON COLUMN earshot.kpi.level IS
  'At which level it measures: RELATIONSHIP, JOURNEY or INTERACTION.';
COMMENT ON COLUMN earshot.kpi.audience IS
  'Whose experience it measures: CUSTOMER, EMPLOYEE or PARTNER; never pooled.';
COMMENT ON COLUMN earshot.kpi.scope IS
  'What it is cut by: sorted dimension=value pairs, joined by commas; empty means all. See earshot.scope_value.';
COMMENT ON COLUMN earshot.kpi.grain IS
  'Length of the window: MINUTE, HOUR, DAY or WEEK.';
COMMENT ON COLUMN earshot.kpi.window_start IS
  'Beginning of the window in event time, inclusive.';
COMMENT ON COLUMN earshot.kpi.window_end IS
  'End of the window in event time, exclusive.';
COMMENT ON COLUMN earshot.kpi.definition_version IS
  'Version of the metric''s definition: see metric_definition.';
COMMENT ON COLUMN earshot.kpi.value IS
  'The value in the metric''s unit; null when n is 0.';
COMMENT ON COLUMN earshot.kpi.n IS
  'Number of answers or texts that it rests on.';
COMMENT ON COLUMN earshot.kpi.parts IS
  'Additive parts by name, such as promoters and detractors: rows of other windows and of disjoint scopes can be added up from them.';
COMMENT ON COLUMN earshot.kpi.interval_low IS
  'Lower end of the 95 % interval; null when n is 0.';
COMMENT ON COLUMN earshot.kpi.interval_high IS
  'Upper end of the 95 % interval; null when n is 0.';
COMMENT ON COLUMN earshot.kpi.below_minimum IS
  'Whether n is below the configured minimum, so that the value must not be read as one.';
COMMENT ON COLUMN earshot.kpi.closed IS
  'Whether event time has passed the window''s end; an open window is not final, and later corrections still come.';
COMMENT ON COLUMN earshot.kpi.updated_at IS
  'When the row was last written (real time; exempt from equality).';

CREATE INDEX kpi_scope ON earshot.kpi (metric, scope, grain, window_start);
CREATE INDEX kpi_updated_at ON earshot.kpi (updated_at);

CREATE OR REPLACE FUNCTION earshot.ensure_partitions(day date) RETURNS integer
  LANGUAGE plpgsql
  SECURITY DEFINER
  SET search_path = pg_catalog, pg_temp
AS $$
DECLARE
  parent text;
  partition text;
  made integer := 0;
BEGIN
  IF day IS NULL OR day < DATE '1990-01-01' OR day >= DATE '2200-01-01' THEN
    RAISE EXCEPTION 'no partition for the day %: it must lie between 1990-01-01 and 2199-12-31', day
      USING ERRCODE = 'datetime_field_overflow';
  END IF;
  FOREACH parent IN ARRAY ARRAY['feedback', 'feedback_topic', 'kpi'] LOOP
    partition := parent || '_' || to_char(day, 'YYYYMMDD');
    CONTINUE WHEN EXISTS (
      SELECT FROM pg_class WHERE relname = partition AND relnamespace = CAST('earshot' AS regnamespace));
    -- Held to the end of the transaction; whoever waited looks again, in the catalogue itself: to_regclass
    -- may answer from before the wait.
    PERFORM pg_advisory_xact_lock(hashtextextended('earshot.ensure_partitions', 0));
    CONTINUE WHEN EXISTS (
      SELECT FROM pg_class WHERE relname = partition AND relnamespace = CAST('earshot' AS regnamespace));
    EXECUTE format('CREATE TABLE earshot.%I (LIKE earshot.%I INCLUDING ALL)', partition, parent);
    EXECUTE format('ALTER TABLE earshot.%I ATTACH PARTITION earshot.%I FOR VALUES FROM (%L) TO (%L)',
      parent, partition, day, day + 1);
    EXECUTE format('COMMENT ON TABLE earshot.%I IS %L',
      partition, format('Rows of %s of %s.', parent, day));
    made := made + 1;
  END LOOP;
  RETURN made;
END
$$;

COMMENT ON FUNCTION earshot.ensure_partitions(date) IS
  'Makes the missing daily partitions of feedback, feedback_topic and kpi for a day and returns how many it made. Safe to call at any time, from many connections; refuses days before 1990 and after 2199.';

REVOKE ALL ON FUNCTION earshot.ensure_partitions(date) FROM PUBLIC;

-- Values in a scope are percent-encoded where they hold a percent sign, a comma or an equals sign.
CREATE FUNCTION earshot.scope_value(scope text, dimension text) RETURNS text
  LANGUAGE sql
  IMMUTABLE STRICT PARALLEL SAFE
AS $$
  SELECT coalesce(
    (SELECT replace(replace(replace(substr(pair, length(dimension) + 2), '%2C', ','), '%3D', '='), '%25', '%')
     FROM unnest(string_to_array(scope, ',')) AS pair
     WHERE starts_with(pair, dimension || '=')
     LIMIT 1),
    '')
$$;

COMMENT ON FUNCTION earshot.scope_value(text, text) IS
  'The value of a dimension (brand, unit_path, channel, touchpoint, product, region, segment, topic) in a scope; empty when the scope is not cut by it.';

CREATE VIEW earshot.v_kpi AS
SELECT
  k.metric,
  d.title,
  d.unit,
  k.level,
  k.audience,
  k.scope,
  earshot.scope_value(k.scope, 'brand') AS brand,
  earshot.scope_value(k.scope, 'channel') AS channel,
  earshot.scope_value(k.scope, 'topic') AS topic,
  k.grain,
  k.window_start,
  k.window_end,
  k.window_day,
  k.value,
  k.n,
  k.interval_low,
  k.interval_high,
  k.below_minimum,
  k.closed,
  k.parts,
  k.definition_version,
  k.updated_at
FROM earshot.kpi k
JOIN earshot.metric_definition d
  ON d.metric = k.metric AND d.definition_version = k.definition_version;

COMMENT ON VIEW earshot.v_kpi IS
  'Values of metrics as BI asks for them first. Choose one grain and the scopes of one cut: rows of nested scopes overlap and must not be added up. Filter by window_day as well as window_start: it names the partitions.';
COMMENT ON COLUMN earshot.v_kpi.metric IS
  'Name of the metric: nps, csat, sentiment, volume.';
COMMENT ON COLUMN earshot.v_kpi.title IS
  'What people call the metric.';
COMMENT ON COLUMN earshot.v_kpi.unit IS
  'Unit of value and interval.';
COMMENT ON COLUMN earshot.v_kpi.level IS
  'At which level it measures: RELATIONSHIP, JOURNEY or INTERACTION.';
COMMENT ON COLUMN earshot.v_kpi.audience IS
  'Whose experience it measures: CUSTOMER, EMPLOYEE or PARTNER; never pooled.';
COMMENT ON COLUMN earshot.v_kpi.scope IS
  'What it is cut by; empty means all.';
COMMENT ON COLUMN earshot.v_kpi.brand IS
  'Brand of the scope; empty when it is not cut by brand.';
COMMENT ON COLUMN earshot.v_kpi.channel IS
  'Channel of the scope; empty when it is not cut by channel.';
COMMENT ON COLUMN earshot.v_kpi.topic IS
  'Topic of the scope, a path in the taxonomy; empty when it is not cut by topic.';
COMMENT ON COLUMN earshot.v_kpi.grain IS
  'Length of the window: MINUTE, HOUR, DAY or WEEK.';
COMMENT ON COLUMN earshot.v_kpi.window_start IS
  'Beginning of the window in event time, inclusive.';
COMMENT ON COLUMN earshot.v_kpi.window_end IS
  'End of the window in event time, exclusive.';
COMMENT ON COLUMN earshot.v_kpi.window_day IS
  'Day (UTC) in which the window begins.';
COMMENT ON COLUMN earshot.v_kpi.value IS
  'The value in the metric''s unit; null when n is 0.';
COMMENT ON COLUMN earshot.v_kpi.n IS
  'Number of answers or texts that it rests on.';
COMMENT ON COLUMN earshot.v_kpi.interval_low IS
  'Lower end of the 95 % interval.';
COMMENT ON COLUMN earshot.v_kpi.interval_high IS
  'Upper end of the 95 % interval.';
COMMENT ON COLUMN earshot.v_kpi.below_minimum IS
  'Whether n is below the configured minimum, so that the value must not be read as one.';
COMMENT ON COLUMN earshot.v_kpi.closed IS
  'Whether event time has passed the window''s end.';
COMMENT ON COLUMN earshot.v_kpi.parts IS
  'Additive parts by name.';
COMMENT ON COLUMN earshot.v_kpi.definition_version IS
  'Version of the metric''s definition.';
COMMENT ON COLUMN earshot.v_kpi.updated_at IS
  'When the row was last written (real time; exempt from equality).';

REVOKE ALL ON FUNCTION earshot.scope_value(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION earshot.scope_value(text, text) TO earshot_writer, earshot_console, bi_reader;

GRANT SELECT, INSERT, UPDATE, DELETE ON earshot.kpi TO earshot_writer;
GRANT SELECT ON earshot.metric_definition, earshot.v_kpi TO earshot_writer;
GRANT EXECUTE ON FUNCTION earshot.ensure_partitions(date) TO earshot_writer;
