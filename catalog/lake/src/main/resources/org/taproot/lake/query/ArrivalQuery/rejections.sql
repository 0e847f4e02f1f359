SELECT message
FROM dead_letter
WHERE delivery = CAST(:delivery AS bigint)
  -- as it arrived, whatever became of it later
  AND coalesce(attempt, 1) = 1
-- a document that was refused as a whole has no row
ORDER BY TRY_CAST(substr(source_record, strpos(source_record, ':') + 1) AS bigint)
LIMIT :limit
