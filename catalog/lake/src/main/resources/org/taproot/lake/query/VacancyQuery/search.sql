-- One row per unit of the page, each with the totals; one row without a unit when nothing matches.
WITH
  marked AS (
    SELECT
      *,
      presence IS DISTINCT FROM 'WITHDRAWN' AS present,
      presence IS DISTINCT FROM 'WITHDRAWN'
        AND contains(split(CAST(:statuses AS varchar), ','), status)
        AND (CAST(:areaMin AS decimal(12, 2)) IS NULL OR area_m2 >= CAST(:areaMin AS decimal(12, 2)))
        AND (CAST(:areaMax AS decimal(12, 2)) IS NULL OR area_m2 <= CAST(:areaMax AS decimal(12, 2)))
        AND (CAST(:rentMin AS decimal(12, 4)) IS NULL OR rent_cny_m2_day >= CAST(:rentMin AS decimal(12, 4)))
        AND (CAST(:rentMax AS decimal(12, 4)) IS NULL OR rent_cny_m2_day <= CAST(:rentMax AS decimal(12, 4)))
        AND (CAST(:street AS varchar) IS NULL OR street = CAST(:street AS varchar))
        AND (CAST(:building AS varchar) IS NULL OR lower(building) LIKE lower(CAST(:building AS varchar)) ESCAPE '!')
        AS chosen
    FROM unit
  ),
  placed AS (
    SELECT
      *,
      row_number() OVER (
        ORDER BY <sort> <direction> NULLS LAST, building, TRY_CAST(floor AS integer), unit, unit_id
      ) AS place,
      count(*) OVER () AS places
    FROM marked
    WHERE chosen
  ),
  page AS (
    SELECT *
    FROM placed
    -- a page past the end gives the last one
    WHERE (place - 1) / CAST(:pageSize AS bigint)
        = least(CAST(:page AS bigint) - 1, (places - 1) / CAST(:pageSize AS bigint))
  ),
  per_building AS (
    SELECT
      building,
      count_if(chosen) AS chosen_count,
      sum(area_m2) FILTER (WHERE chosen) AS chosen_area_m2,
      count_if(present) AS loaded,
      max(known_from) AS as_of,
      sum(revision) AS changes,
      map_keys(histogram(source)) AS sources,
      map_keys(histogram(street)) AS streets
    FROM marked
    GROUP BY building
  ),
  ranked AS (
    SELECT *, row_number() OVER (ORDER BY chosen_area_m2 DESC NULLS LAST, building) AS rank
    FROM per_building
  ),
  total AS (
    SELECT
      coalesce(sum(chosen_count), 0) AS chosen_count,
      coalesce(sum(chosen_area_m2), 0) AS chosen_area_m2,
      map_agg(building, chosen_area_m2) FILTER (WHERE rank <= 12 AND chosen_area_m2 IS NOT NULL) AS largest,
      coalesce(sum(loaded), 0) AS loaded,
      max(as_of) AS as_of,
      coalesce(sum(changes), 0) AS changes,
      array_sort(array_distinct(flatten(array_agg(sources) FILTER (WHERE sources IS NOT NULL)))) AS sources,
      array_sort(array_distinct(flatten(array_agg(streets) FILTER (WHERE streets IS NOT NULL)))) AS streets
    FROM ranked
  )
SELECT
  page.building,
  page.floor,
  page.unit,
  page.street,
  page.area_m2,
  page.status,
  page.tenant,
  page.lease_start,
  page.lease_end,
  page.rent_cny_m2_day,
  page.revision,
  page.source,
  page.known_from,
  total.chosen_count,
  total.chosen_area_m2,
  total.largest,
  total.loaded,
  total.as_of,
  total.changes,
  total.sources,
  total.streets
FROM total
LEFT JOIN page ON true
ORDER BY page.place
