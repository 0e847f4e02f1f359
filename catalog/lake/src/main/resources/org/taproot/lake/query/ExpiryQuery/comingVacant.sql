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
  rent_cny_m2_day,
  revision,
  source,
  known_from
FROM unit
WHERE presence IS DISTINCT FROM 'WITHDRAWN'
  AND status IN ('LEASED', 'FITTING_OUT', 'OCCUPIED', 'NOTICE_GIVEN', 'SUBLET_OFFERED')
  AND lease_end >= CAST(:from AS date)
  AND lease_end < CAST(:to AS date)
  AND (CAST(:areaMin AS decimal(12, 2)) IS NULL OR area_m2 >= CAST(:areaMin AS decimal(12, 2)))
  AND (CAST(:street AS varchar) IS NULL OR street = CAST(:street AS varchar))
  AND (CAST(:building AS varchar) IS NULL OR lower(building) LIKE lower(CAST(:building AS varchar)) ESCAPE '!')
ORDER BY lease_end, building, TRY_CAST(floor AS integer), unit, unit_id
OFFSET :first
LIMIT :pageSize
