-- SPDX-License-Identifier: GPL-3.0-or-later
-- Three group roles, for which logins are members: GRANT bi_reader TO <login>.
-- Roles belong to the whole server, so they may be there already; another database of the server may be making
-- them at this moment.

DO $$
DECLARE
  role_name text;
BEGIN
  FOREACH role_name IN ARRAY ARRAY['earshot_writer', 'earshot_console', 'bi_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = role_name) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL;
      END;
    END IF;
  END LOOP;
END
$$;

REVOKE ALL ON SCHEMA earshot FROM PUBLIC;
REVOKE ALL ON ALL TABLES IN SCHEMA earshot FROM PUBLIC;
GRANT USAGE ON SCHEMA earshot TO earshot_writer, earshot_console, bi_reader;

-- The jobs: rows, and partitions by way of the function only.
GRANT SELECT, INSERT, UPDATE, DELETE
  ON earshot.feedback, earshot.feedback_topic, earshot.completeness, earshot.dead_letter, earshot.replay_run
  TO earshot_writer;
GRANT SELECT ON earshot.schema_history TO earshot_writer;
GRANT SELECT ON earshot.v_feedback, earshot.v_topic_sentiment_daily, earshot.v_completeness, earshot.v_dead_letters_recent
  TO earshot_writer;
GRANT EXECUTE ON FUNCTION earshot.ensure_partitions(date) TO earshot_writer;

-- The console and BI read everything, and what later migrations and partitions add.
GRANT SELECT ON ALL TABLES IN SCHEMA earshot TO earshot_console, bi_reader;
ALTER DEFAULT PRIVILEGES IN SCHEMA earshot GRANT SELECT ON TABLES TO earshot_console, bi_reader;
