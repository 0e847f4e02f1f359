-- One row per input, with the attempt that counts.
WITH
  -- those of an earlier version of the hub say nothing of attempts
  attempt AS (
    SELECT
      event_id, source, source_record, delivery, place, reason, field, value, message, message_zh, received_at,
      coalesce(attempt, 1) AS attempt,
      coalesce(state, 'REJECTED') AS state,
      coalesce(raw_reference, source_record) AS raw_reference,
      coalesce(rejected_at, received_at) AS rejected_at
    FROM dead_letter
    WHERE (CAST(:source AS varchar) IS NULL OR source = CAST(:source AS varchar))
      AND (CAST(:delivery AS bigint) IS NULL OR delivery = CAST(:delivery AS bigint))
      AND (CAST(:eventIds AS varchar) IS NULL OR contains(split(CAST(:eventIds AS varchar), ','), event_id))
  ),
  ranked AS (
    SELECT
      *,
      min(rejected_at) OVER (PARTITION BY event_id) AS first_seen,
      max(rejected_at) OVER (PARTITION BY event_id) AS last_seen,
      max(attempt) OVER (PARTITION BY event_id) AS attempts,
      -- what was a fact once stays one, whatever a later attempt said
      row_number() OVER (
        PARTITION BY event_id
        ORDER BY CASE state WHEN 'REPLAYED' THEN 0 ELSE 1 END, attempt DESC, rejected_at DESC
      ) AS place_in_time
    FROM attempt
  ),
  latest AS (
    SELECT *
    FROM ranked
    WHERE place_in_time = 1
      AND (CAST(:state AS varchar) IS NULL OR state = CAST(:state AS varchar))
      AND (CAST(:reason AS varchar) IS NULL OR reason = CAST(:reason AS varchar))
      AND (CAST(:since AS varchar) IS NULL OR last_seen >= from_iso8601_timestamp(CAST(:since AS varchar)))
  )
SELECT *
FROM latest
ORDER BY last_seen DESC, source, delivery, event_id
LIMIT :limit
