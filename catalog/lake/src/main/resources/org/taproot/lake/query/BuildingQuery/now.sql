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
  source,
  known_from
FROM unit
WHERE building = CAST(:building AS varchar)
  AND presence IS DISTINCT FROM 'WITHDRAWN'
