-- One row per enterprise of the page, each with the totals; one row without an enterprise when nothing matches.
WITH
  chosen AS (
    SELECT *
    FROM enterprise
    WHERE (
        CAST(:text AS varchar) IS NULL
        OR lower(name) LIKE lower(CAST(:text AS varchar)) ESCAPE '!'
        OR lower(uscc) LIKE lower(CAST(:text AS varchar)) ESCAPE '!'
        OR lower(registered_address) LIKE lower(CAST(:text AS varchar)) ESCAPE '!'
      )
      AND (CAST(:district AS varchar) IS NULL OR registered_district = CAST(:district AS varchar))
      AND (CAST(:road AS varchar) IS NULL OR lower(registered_road) LIKE lower(CAST(:road AS varchar)) ESCAPE '!')
  ),
  placed AS (
    SELECT
      *,
      row_number() OVER (ORDER BY <sort> <direction> NULLS LAST, name, uscc) AS place,
      count(*) OVER () AS chosen_count
    FROM chosen
  ),
  page AS (
    SELECT *
    FROM placed
    -- a page past the end gives the last one
    WHERE (place - 1) / CAST(:pageSize AS bigint)
        = least(CAST(:page AS bigint) - 1, (chosen_count - 1) / CAST(:pageSize AS bigint))
  ),
  total AS (
    SELECT count(*) AS chosen_count
    FROM chosen
  ),
  basis AS (
    SELECT
      count(*) AS loaded,
      max(known_from) AS as_of,
      coalesce(sum(revision), 0) AS changes,
      array_sort(array_agg(DISTINCT source) FILTER (WHERE source IS NOT NULL)) AS sources,
      array_sort(array_agg(DISTINCT registered_district) FILTER (WHERE registered_district IS NOT NULL)) AS districts
    FROM enterprise
  )
SELECT
  page.uscc,
  page.name,
  page.entity_type,
  page.established_on,
  page.registered_capital,
  page.registered_capital_currency,
  page.business_scope,
  page.industry,
  page.size,
  page.changed_on,
  page.closed_on,
  page.registered_address,
  page.registered_province,
  page.registered_district,
  page.registered_town,
  page.registered_road,
  page.registered_lane,
  page.registered_number,
  page.registered_building,
  page.registered_floor,
  page.registered_room,
  page.revision,
  page.source,
  page.valid_from,
  page.known_from,
  total.chosen_count,
  basis.loaded,
  basis.as_of,
  basis.changes,
  basis.sources,
  basis.districts
FROM basis
CROSS JOIN total
LEFT JOIN page ON true
ORDER BY page.place
