SELECT count(*)
FROM dead_letter
WHERE delivery = :delivery
