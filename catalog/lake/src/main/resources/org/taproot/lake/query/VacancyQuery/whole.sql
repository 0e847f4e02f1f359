-- Of the whole table, whatever is chosen; one row.
WITH per_source AS (
  SELECT
    source,
    street,
    count_if(presence IS DISTINCT FROM 'WITHDRAWN') AS loaded,
    max(known_from) AS as_of,
    sum(revision) AS changes
  FROM unit
  GROUP BY source, street
)
SELECT
  coalesce(sum(loaded), 0) AS loaded,
  max(as_of) AS as_of,
  coalesce(sum(changes), 0) AS changes,
  array_sort(array_agg(DISTINCT source) FILTER (WHERE source IS NOT NULL)) AS sources,
  array_sort(array_agg(DISTINCT street) FILTER (WHERE street IS NOT NULL)) AS streets
FROM per_source
