-- SPDX-License-Identifier: GPL-3.0-or-later
-- Which customer keys were given up, and for which?
-- One parameter: the rows as a JSON array of objects by column name.
INSERT INTO earshot.customer_alias (from_customer, into_customer, since, updated_at)
SELECT from_customer, into_customer, since, now()
FROM jsonb_populate_recordset(NULL::earshot.customer_alias, CAST(? AS jsonb))
ON CONFLICT (from_customer) DO UPDATE SET (into_customer, since, updated_at)
  = (excluded.into_customer, excluded.since, excluded.updated_at)
