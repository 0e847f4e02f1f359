-- What the merge makes of the log, for a business day and a knowledge day: of each source the newest word that it has not
-- taken back, then field by field by precedence and recency. Both days have to be given, or every pair of days is meant.
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
      enterprise_log.*,
      coalesce(TRY_CAST(regexp_extract(source_record, ':([0-9]{1,18})$', 1) AS bigint), -1) AS record_row
    FROM enterprise_log
    JOIN business ON enterprise_log.valid_from < business.ends
    JOIN knowledge ON enterprise_log.received_at < knowledge.ends
  ),
  newest AS (
    SELECT *
    FROM (
      SELECT
        *,
        row_number() OVER (
          PARTITION BY business_date, knowledge_date, uscc, source
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
    WHERE snapshot_log.kind = 'enterprise-reported' AND coalesce(snapshot_log.rejected, 0) = 0
    GROUP BY 1, 2, 3, 4
  ),
  standing AS (
    SELECT
      newest.*,
      row_number() OVER (
        PARTITION BY newest.business_date, newest.knowledge_date, newest.uscc
        ORDER BY precedence, valid_from, received_at, delivery, record_row, event_id
      ) AS weight
    FROM newest
    LEFT JOIN snapshot
      ON snapshot.business_date = newest.business_date
      AND snapshot.knowledge_date = newest.knowledge_date
      AND snapshot.source = newest.source
      AND snapshot.scope = 'all'
    WHERE snapshot.document IS NULL
      OR snapshot.document <= ROW(newest.valid_from, newest.received_at, newest.delivery)
  )
SELECT
  business_date,
  knowledge_date,
  uscc,
  max_by(name, weight) FILTER (WHERE name IS NOT NULL) AS name,
  max_by(entity_type, weight) FILTER (WHERE entity_type IS NOT NULL) AS entity_type,
  max_by(established_on, weight) FILTER (WHERE established_on IS NOT NULL) AS established_on,
  max_by(registered_capital, weight) FILTER (WHERE registered_capital IS NOT NULL) AS registered_capital,
  max_by(registered_capital_currency, weight) FILTER (WHERE registered_capital IS NOT NULL)
    AS registered_capital_currency,
  max_by(business_scope, weight) FILTER (WHERE business_scope IS NOT NULL) AS business_scope,
  -- an address is taken as a whole
  max_by(registered_address, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_address,
  max_by(registered_province, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_province,
  max_by(registered_district, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_district,
  max_by(registered_town, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_town,
  max_by(registered_road, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_road,
  max_by(registered_lane, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_lane,
  max_by(registered_number, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_number,
  max_by(registered_building, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_building,
  max_by(registered_floor, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_floor,
  max_by(registered_room, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_room,
  max_by(source, weight) AS source,
  max_by(event_id, weight) AS event_id
FROM standing
GROUP BY business_date, knowledge_date, uscc
