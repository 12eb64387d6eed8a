-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which feedback does each alert rest on?
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.alert_evidence (alert_id, event_id, first_day, said_at, updated_at)
SELECT alert_id, event_id, first_day, said_at, now()
FROM jsonb_populate_recordset(NULL::earshot.alert_evidence, CAST(? AS jsonb))
ON CONFLICT (alert_id, event_id) DO UPDATE SET (first_day, said_at, updated_at) = (
  excluded.first_day, excluded.said_at, excluded.updated_at
)
