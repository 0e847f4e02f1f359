WITH logged AS (
  SELECT event_id, <key> AS thing, effect, revision
  FROM <table>_log
  WHERE delivery = CAST(:delivery AS bigint)
), stale AS (
  SELECT count(*) AS things
  FROM (SELECT thing, max(revision) AS revision FROM logged GROUP BY thing) AS newest
  LEFT JOIN <table> AS known ON known.<key> = newest.thing
  WHERE known.revision IS NULL OR known.revision < newest.revision
), unwritten AS (
  SELECT count(*) AS versions
  FROM logged
  LEFT JOIN <table>_history AS history ON history.event_id = logged.event_id
  WHERE logged.effect != 'UNCHANGED' AND history.event_id IS NULL
)
SELECT (SELECT things FROM stale) + (SELECT versions FROM unwritten)
