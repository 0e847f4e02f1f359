SELECT
  event_id, source, source_record, delivery, place, reason, field, value, message, message_zh, received_at,
  coalesce(attempt, 1) AS attempt,
  coalesce(state, 'REJECTED') AS state,
  coalesce(raw_reference, source_record) AS raw_reference,
  coalesce(rejected_at, received_at) AS rejected_at
FROM dead_letter
WHERE event_id = CAST(:eventId AS varchar)
ORDER BY attempt, rejected_at, state
