-- Of the whole table, whatever is chosen; one row.
WITH per_source AS (
  SELECT
    source,
    registered_district,
    count(*) AS loaded,
    max(known_from) AS as_of,
    sum(revision) AS changes
  FROM enterprise
  GROUP BY source, registered_district
)
SELECT
  coalesce(sum(loaded), 0) AS loaded,
  max(as_of) AS as_of,
  coalesce(sum(changes), 0) AS changes,
  array_sort(array_agg(DISTINCT source) FILTER (WHERE source IS NOT NULL)) AS sources,
  array_sort(array_agg(DISTINCT registered_district) FILTER (WHERE registered_district IS NOT NULL)) AS districts
FROM per_source
