-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What may this login not do that the migrations do?
--
SELECT 'create the schema earshot'
WHERE to_regnamespace('earshot') IS NULL
  AND NOT has_database_privilege(current_database(), 'CREATE')
UNION ALL
SELECT 'create tables in the schema earshot'
WHERE NOT has_schema_privilege(CAST(to_regnamespace('earshot') AS oid), 'CREATE')
UNION ALL
SELECT 'create the roles earshot_writer, earshot_console, bi_reader and earshot_sensitive'
WHERE 4 > (
    SELECT count(*) FROM pg_roles
    WHERE rolname IN ('earshot_writer', 'earshot_console', 'bi_reader', 'earshot_sensitive'))
  AND NOT (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user);
