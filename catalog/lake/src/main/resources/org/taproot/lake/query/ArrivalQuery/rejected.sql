SELECT count(*)
FROM dead_letter
WHERE delivery = CAST(:delivery AS bigint)
