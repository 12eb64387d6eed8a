-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- How many of the invited answer, by channel and month?
-- Read survey scores beside this: few answers are rarely typical ones.
--
SELECT
  CAST(date_trunc('month', said_at AT TIME ZONE 'UTC') AS date) AS month,
  channel,
  count(DISTINCT invitation_id) AS invitations,
  count(DISTINCT invitation_id) FILTER (WHERE invitation_status = 'ANSWERED') AS answered,
  count(DISTINCT invitation_id) FILTER (WHERE invitation_status = 'DECLINED') AS declined,
  round(100.0 * count(DISTINCT invitation_id) FILTER (WHERE invitation_status = 'ANSWERED')
    / count(DISTINCT invitation_id), 1) AS response_percent
FROM earshot.feedback
WHERE invitation_id <> ''
GROUP BY 1, channel
ORDER BY 1, channel;
