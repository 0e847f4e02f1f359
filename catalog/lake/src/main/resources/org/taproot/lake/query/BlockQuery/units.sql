-- The units that blocks of so many m² can be made of, with all others of their floors. Where floors one above the other may
-- make one, of each other floor one unit, because it lies between them. A block on a floor is never larger than what is free
-- there, and one of several floors is made of floors that are wholly free.
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
      count_if(leasable) > 0 AND count_if(leasable AND NOT free) = 0 AS whole
    FROM judged
    GROUP BY building, floor
  ),
  in_building AS (
    SELECT *, sum(CASE WHEN whole THEN free_m2 ELSE 0 END) OVER (PARTITION BY building) AS whole_m2
    FROM per_floor
  ),
  -- few, so that the units are read of these buildings and floors alone
  candidate AS (
    SELECT building, floor, whole OR free_m2 >= CAST(:areaMin AS decimal(12, 2)) AS needs_every_unit
    FROM in_building
    WHERE whole_m2 >= CAST(:areaMin AS decimal(12, 2)) OR free_m2 >= CAST(:areaMin AS decimal(12, 2))
  ),
  ranked AS (
    SELECT
      judged.*,
      candidate.needs_every_unit,
      -- first one that keeps the floor from being whole
      row_number() OVER (
        PARTITION BY judged.building, judged.floor
        ORDER BY CASE WHEN judged.leasable AND NOT judged.free THEN 0 ELSE 1 END, judged.unit_id
      ) AS place
    FROM judged
    JOIN candidate ON candidate.building = judged.building AND candidate.floor = judged.floor
  )
SELECT
  building,
  floor,
  unit,
  street,
  area_m2,
  status,
  tenant,
  lease_start,
  lease_end,
  rent_cny_m2_day
FROM ranked
WHERE needs_every_unit OR place = 1
LIMIT :limit
