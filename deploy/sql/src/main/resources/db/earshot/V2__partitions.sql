-- SPDX-License-Identifier: GPL-3.0-or-later
-- Daily partitions, made by whoever writes the first row of a day.

-- A partition is made aside and then attached: attaching takes a weaker lock than CREATE ... PARTITION OF,
-- so readers and writers of other days go on.
CREATE FUNCTION earshot.ensure_partitions(day date) RETURNS integer
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
  FOREACH parent IN ARRAY ARRAY['feedback', 'feedback_topic'] LOOP
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
      partition, format('Rows of %s first seen on %s.', parent, day));
    made := made + 1;
  END LOOP;
  RETURN made;
END
$$;

COMMENT ON FUNCTION earshot.ensure_partitions(date) IS
  'Makes the missing daily partitions of feedback and feedback_topic for a day and returns how many it made. Safe to call at any time, from many connections; refuses days before 1990 and after 2199.';

REVOKE ALL ON FUNCTION earshot.ensure_partitions(date) FROM PUBLIC;
