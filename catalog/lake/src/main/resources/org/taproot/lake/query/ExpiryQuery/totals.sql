SELECT
  count(*) AS leases,
  coalesce(sum(area_m2), 0) AS total_area_m2,
  coalesce(sum(area_m2) FILTER (WHERE status = 'NOTICE_GIVEN'), 0) AS noticed_area_m2
FROM unit
WHERE presence IS DISTINCT FROM 'WITHDRAWN'
  AND status IN ('LEASED', 'FITTING_OUT', 'OCCUPIED', 'NOTICE_GIVEN', 'SUBLET_OFFERED')
  AND lease_end >= CAST(:from AS date)
  AND lease_end < CAST(:to AS date)
  AND (CAST(:areaMin AS decimal(12, 2)) IS NULL OR area_m2 >= CAST(:areaMin AS decimal(12, 2)))
  AND (CAST(:street AS varchar) IS NULL OR street = CAST(:street AS varchar))
  AND (CAST(:building AS varchar) IS NULL OR lower(building) LIKE lower(CAST(:building AS varchar)) ESCAPE '!')
