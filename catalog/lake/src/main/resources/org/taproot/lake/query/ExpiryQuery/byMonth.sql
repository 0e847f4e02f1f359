SELECT
  building,
  date_trunc('month', lease_end) AS month,
  count(*) AS leases,
  coalesce(sum(area_m2), 0) AS total_area_m2,
  sum(area_m2 * rent_cny_m2_day) * 365 AS annual_rent_cny
FROM unit
WHERE presence IS DISTINCT FROM 'WITHDRAWN'
  AND status IN ('LEASED', 'FITTING_OUT', 'OCCUPIED', 'NOTICE_GIVEN', 'SUBLET_OFFERED')
  AND lease_end >= CAST(:from AS date)
  AND lease_end < CAST(:to AS date)
  AND (CAST(:areaMin AS decimal(12, 2)) IS NULL OR area_m2 >= CAST(:areaMin AS decimal(12, 2)))
  AND (CAST(:street AS varchar) IS NULL OR street = CAST(:street AS varchar))
  AND (CAST(:building AS varchar) IS NULL OR lower(building) LIKE lower(CAST(:building AS varchar)) ESCAPE '!')
GROUP BY building, date_trunc('month', lease_end)
ORDER BY building, month
