SELECT
  source,
  count(*) AS facts,
  max(valid_from) AS newest_valid_from,
  max(received_at) AS newest_received_at,
  (SELECT max(committed_at) FROM "<log>$snapshots") AS committed_at
FROM <log>
GROUP BY source
ORDER BY source
