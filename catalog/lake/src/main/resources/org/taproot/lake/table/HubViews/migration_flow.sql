-- Who came into a district or left one, and existed before and after; neither openings nor moves inside a district.
SELECT
  date_trunc('month', coalesce(occurred_on, after_on)) AS month,
  source,
  from_district AS origin,
  to_district AS destination,
  entity_type,
  industry,
  size,
  count(*) AS enterprises
FROM (
  SELECT *, row_number() OVER (PARTITION BY move_id ORDER BY revision DESC) AS age
  FROM enterprise_move
)
WHERE age = 1 AND standing = 'SAID' AND kind IN ('MOVE_DISTRICT', 'ENTERED_COVERAGE', 'LEFT_COVERAGE')
GROUP BY 1, 2, 3, 4, 5, 6, 7
