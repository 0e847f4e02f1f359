-- Of each place and day the row that was written last.
SELECT %s
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY level, place, business_date ORDER BY revision DESC) AS age
  FROM occupancy_daily
)
WHERE age = 1
