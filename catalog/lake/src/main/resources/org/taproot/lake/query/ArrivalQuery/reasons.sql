SELECT reason, count(*) AS rows
FROM dead_letter
WHERE delivery = :delivery
GROUP BY reason
ORDER BY rows DESC, reason
