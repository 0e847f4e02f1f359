SELECT reason, message
FROM dead_letter
WHERE delivery = :delivery
ORDER BY CAST(substr(source_record, strpos(source_record, ':') + 1) AS bigint)
LIMIT :limit
