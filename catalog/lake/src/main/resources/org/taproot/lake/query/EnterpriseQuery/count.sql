SELECT count(*) AS chosen_count
FROM enterprise
WHERE (
    CAST(:text AS varchar) IS NULL
    OR lower(name) LIKE lower(CAST(:text AS varchar)) ESCAPE '!'
    OR lower(uscc) LIKE lower(CAST(:text AS varchar)) ESCAPE '!'
    OR lower(registered_address) LIKE lower(CAST(:text AS varchar)) ESCAPE '!'
  )
  AND (CAST(:district AS varchar) IS NULL OR registered_district = CAST(:district AS varchar))
  AND (CAST(:road AS varchar) IS NULL OR lower(registered_road) LIKE lower(CAST(:road AS varchar)) ESCAPE '!')
