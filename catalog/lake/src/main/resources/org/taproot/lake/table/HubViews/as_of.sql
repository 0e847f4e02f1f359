-- What the merge makes of the log, for a business day and a knowledge day: of each source the newest word that it has not
-- taken back, then field by field by precedence and recency. Both days have to be given, or every pair of days is meant. The
-- part of its source that a thing is told with is named wherever things are told apart, so that a question for one such part
-- reads no other.
WITH
  business AS (
    SELECT day AS business_date, with_timezone(CAST(day + INTERVAL '1' DAY AS timestamp(6)), 'Asia/Shanghai') AS ends
    FROM UNNEST(sequence(DATE '2010-01-01', current_date + INTERVAL '400' DAY)) AS calendar (day)
  ),
  knowledge AS (
    SELECT day AS knowledge_date, with_timezone(CAST(day + INTERVAL '1' DAY AS timestamp(6)), 'Asia/Shanghai') AS ends
    FROM UNNEST(sequence(DATE '2010-01-01', current_date + INTERVAL '400' DAY)) AS calendar (day)
  ),
  told AS (
    SELECT
      business.business_date,
      knowledge.knowledge_date,
      <table>_log.*,
      coalesce(TRY_CAST(regexp_extract(source_record, ':([0-9]{1,18})$', 1) AS bigint), -1) AS record_row
    FROM <table>_log
    JOIN business ON <table>_log.valid_from < business.ends
    JOIN knowledge ON <table>_log.received_at < knowledge.ends
  ),
  newest AS (
    SELECT *
    FROM (
      SELECT
        *,
        row_number() OVER (
          PARTITION BY business_date, knowledge_date, <keys>, source
          ORDER BY valid_from DESC, received_at DESC, delivery DESC, record_row DESC, event_id DESC
        ) AS age
      FROM told
    )
    WHERE age = 1
  ),
  snapshot AS (
    SELECT
      business.business_date,
      knowledge.knowledge_date,
      snapshot_log.source,
      snapshot_log.scope,
      max(ROW(snapshot_log.valid_from, snapshot_log.received_at, snapshot_log.delivery)) AS document
    FROM snapshot_log
    JOIN business ON snapshot_log.valid_from < business.ends
    JOIN knowledge ON snapshot_log.received_at < knowledge.ends
    WHERE snapshot_log.kind = '<table>-reported' AND coalesce(snapshot_log.rejected, 0) = 0
    GROUP BY 1, 2, 3, 4
  ),
  standing AS (
    SELECT
      newest.*,
      row_number() OVER (
        PARTITION BY newest.business_date, newest.knowledge_date, <newest.keys>
        ORDER BY precedence, valid_from, received_at, delivery, record_row, event_id
      ) AS weight
    FROM newest
    LEFT JOIN snapshot
      ON snapshot.business_date = newest.business_date
      AND snapshot.knowledge_date = newest.knowledge_date
      AND snapshot.source = newest.source
      AND snapshot.scope = <scope>
    WHERE snapshot.document IS NULL
      OR snapshot.document <= ROW(newest.valid_from, newest.received_at, newest.delivery)
  )
