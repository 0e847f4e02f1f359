SELECT count(*)
FROM <log>
WHERE delivery = CAST(:delivery AS bigint)
