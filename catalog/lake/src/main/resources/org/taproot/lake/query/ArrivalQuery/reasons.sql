SELECT reason, count(*) AS rows
FROM dead_letter
WHERE delivery = CAST(:delivery AS bigint)
GROUP BY reason
ORDER BY rows DESC, reason
