SELECT
  source,
  count(*) AS facts,
  max(valid_from) AS newest_valid_from,
  max(received_at) AS newest_received_at,
  -- upkeep commits too, but what it replaces has the same rows
  (SELECT max(committed_at) FROM "<log>$snapshots" WHERE operation <> 'replace') AS committed_at
FROM <log>
GROUP BY source
ORDER BY source
