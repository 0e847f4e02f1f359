-- The units that blocks of so many m² can be made of, with all others of their floors; of each other floor one unit, because
-- it lies between floors. A block on a floor is never larger than what is free there, and one of several floors is made of
-- floors that are wholly free.
WITH
  judged AS (
    SELECT
      unit_id,
      building,
      floor,
      unit,
      street,
      area_m2,
      status,
      tenant,
      lease_start,
      lease_end,
      rent_cny_m2_day,
      status IS DISTINCT FROM 'NOT_LEASABLE' AS leasable,
      coalesce(contains(split(CAST(:vacant AS varchar), ','), status), false)
        OR (
          status IN ('LEASED', 'FITTING_OUT', 'OCCUPIED', 'NOTICE_GIVEN', 'SUBLET_OFFERED')
          AND coalesce(lease_end >= CAST(:day AS date) AND lease_end < CAST(:by AS date), false)
        ) AS free
    FROM unit
    WHERE presence IS DISTINCT FROM 'WITHDRAWN'
      AND (CAST(:street AS varchar) IS NULL OR street = CAST(:street AS varchar))
      AND (CAST(:building AS varchar) IS NULL OR lower(building) LIKE lower(CAST(:building AS varchar)) ESCAPE '!')
  ),
  per_floor AS (
    SELECT
      building,
      floor,
      coalesce(sum(area_m2) FILTER (WHERE free), 0) AS free_m2,
      count_if(leasable) > 0 AND count_if(leasable AND NOT free) = 0 AS whole,
      -- one that keeps the floor from being whole
      coalesce(min(unit_id) FILTER (WHERE leasable AND NOT free), min(unit_id)) AS separator
    FROM judged
    GROUP BY building, floor
  ),
  in_building AS (
    SELECT
      *,
      max(free_m2) OVER (PARTITION BY building) AS largest_m2,
      sum(CASE WHEN whole THEN free_m2 ELSE 0 END) OVER (PARTITION BY building) AS whole_m2
    FROM per_floor
  )
SELECT
  judged.building,
  judged.floor,
  judged.unit,
  judged.street,
  judged.area_m2,
  judged.status,
  judged.tenant,
  judged.lease_start,
  judged.lease_end,
  judged.rent_cny_m2_day
FROM judged
JOIN in_building ON in_building.building = judged.building AND in_building.floor = judged.floor
WHERE greatest(in_building.largest_m2, in_building.whole_m2) >= CAST(:areaMin AS decimal(12, 2))
  AND (
    in_building.whole
    OR in_building.free_m2 >= CAST(:areaMin AS decimal(12, 2))
    OR judged.unit_id = in_building.separator
  )
LIMIT :limit
