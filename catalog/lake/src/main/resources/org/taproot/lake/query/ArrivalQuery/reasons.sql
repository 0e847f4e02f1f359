SELECT reason, count(*) AS rows
FROM dead_letter
WHERE delivery = CAST(:delivery AS bigint)
  -- as it arrived, whatever became of it later
  AND coalesce(attempt, 1) = 1
GROUP BY reason
ORDER BY rows DESC, reason
