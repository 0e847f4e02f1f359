WITH chosen AS (
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
    revision,
    source,
    known_from
  FROM unit
  WHERE presence IS DISTINCT FROM 'WITHDRAWN'
    AND status IN (<statuses>)
    AND (CAST(:areaMin AS decimal(12, 2)) IS NULL OR area_m2 >= CAST(:areaMin AS decimal(12, 2)))
    AND (CAST(:areaMax AS decimal(12, 2)) IS NULL OR area_m2 <= CAST(:areaMax AS decimal(12, 2)))
    AND (CAST(:rentMin AS decimal(12, 4)) IS NULL OR rent_cny_m2_day >= CAST(:rentMin AS decimal(12, 4)))
    AND (CAST(:rentMax AS decimal(12, 4)) IS NULL OR rent_cny_m2_day <= CAST(:rentMax AS decimal(12, 4)))
    AND (CAST(:street AS varchar) IS NULL OR street = CAST(:street AS varchar))
    AND (CAST(:building AS varchar) IS NULL OR lower(building) LIKE lower(CAST(:building AS varchar)) ESCAPE '!')
)
SELECT *
FROM chosen
ORDER BY <sort> <direction> NULLS LAST, building, TRY_CAST(floor AS integer), unit, unit_id
OFFSET :first
LIMIT :pageSize
