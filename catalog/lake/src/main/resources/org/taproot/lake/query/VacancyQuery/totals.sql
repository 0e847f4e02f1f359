-- Of all units found; one row.
WITH
  per_building AS (
    SELECT building, count(*) AS chosen_count, sum(area_m2) AS chosen_area_m2
    FROM unit
    WHERE presence IS DISTINCT FROM 'WITHDRAWN'
      AND status IN (<statuses>)
      AND (CAST(:areaMin AS decimal(12, 2)) IS NULL OR area_m2 >= CAST(:areaMin AS decimal(12, 2)))
      AND (CAST(:areaMax AS decimal(12, 2)) IS NULL OR area_m2 <= CAST(:areaMax AS decimal(12, 2)))
      AND (CAST(:rentMin AS decimal(12, 4)) IS NULL OR rent_cny_m2_day >= CAST(:rentMin AS decimal(12, 4)))
      AND (CAST(:rentMax AS decimal(12, 4)) IS NULL OR rent_cny_m2_day <= CAST(:rentMax AS decimal(12, 4)))
      AND (CAST(:street AS varchar) IS NULL OR street = CAST(:street AS varchar))
      AND (CAST(:building AS varchar) IS NULL OR lower(building) LIKE lower(CAST(:building AS varchar)) ESCAPE '!')
    GROUP BY building
  ),
  ranked AS (
    SELECT *, row_number() OVER (ORDER BY chosen_area_m2 DESC NULLS LAST, building) AS rank
    FROM per_building
  )
SELECT
  coalesce(sum(chosen_count), 0) AS chosen_count,
  coalesce(sum(chosen_area_m2), 0) AS chosen_area_m2,
  map_agg(building, chosen_area_m2) FILTER (WHERE rank <= 12 AND chosen_area_m2 IS NOT NULL) AS largest
FROM ranked
