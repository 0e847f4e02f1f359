SELECT
  <literals><key> AS "key",
  <name> AS name,
  conflict.field,
  conflict.winning_value,
  conflict.winning_source,
  conflict.winning_time,
  conflict.losing_value,
  conflict.losing_source,
  conflict.losing_time,
  conflict.since
FROM <table>
CROSS JOIN UNNEST(conflicts)
  AS conflict (
    field, winning_value, winning_source, winning_time, losing_value, losing_source, losing_time, since)
