-- Of each event the row that was written last, unless a correction took the event back.
SELECT %s
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY lease_event_id ORDER BY revision DESC) AS age
  FROM lease_event_history
)
WHERE age = 1 AND standing
