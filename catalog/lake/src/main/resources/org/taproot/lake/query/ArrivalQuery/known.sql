SELECT event_id
FROM <log>
WHERE event_id IN (SELECT asked.event_id FROM UNNEST(split(CAST(:eventIds AS varchar), ',')) AS asked (event_id))
