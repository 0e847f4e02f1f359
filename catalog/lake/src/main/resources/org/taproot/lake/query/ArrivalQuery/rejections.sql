SELECT message
FROM dead_letter
WHERE delivery = CAST(:delivery AS bigint)
ORDER BY CAST(substr(source_record, strpos(source_record, ':') + 1) AS bigint)
LIMIT :limit
