WITH chosen AS (
  SELECT
    uscc,
    name,
    entity_type,
    established_on,
    registered_capital,
    registered_capital_currency,
    business_scope,
    industry,
    size,
    changed_on,
    closed_on,
    registered_address,
    registered_province,
    registered_district,
    registered_town,
    registered_road,
    registered_lane,
    registered_number,
    registered_building,
    registered_floor,
    registered_room,
    revision,
    source,
    valid_from,
    known_from
  FROM enterprise
  WHERE (
      CAST(:text AS varchar) IS NULL
      OR lower(name) LIKE lower(CAST(:text AS varchar)) ESCAPE '!'
      OR lower(uscc) LIKE lower(CAST(:text AS varchar)) ESCAPE '!'
      OR lower(registered_address) LIKE lower(CAST(:text AS varchar)) ESCAPE '!'
    )
    AND (CAST(:district AS varchar) IS NULL OR registered_district = CAST(:district AS varchar))
    AND (CAST(:road AS varchar) IS NULL OR lower(registered_road) LIKE lower(CAST(:road AS varchar)) ESCAPE '!')
)
SELECT *
FROM chosen
ORDER BY <sort> <direction> NULLS LAST, name, uscc
OFFSET :first
LIMIT :pageSize
