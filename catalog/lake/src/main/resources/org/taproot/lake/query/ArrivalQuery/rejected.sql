SELECT count(*)
FROM dead_letter
WHERE delivery = CAST(:delivery AS bigint)
  -- as it arrived, whatever became of it later
  AND coalesce(attempt, 1) = 1
