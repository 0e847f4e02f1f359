SELECT count(*)
FROM carrier_log
WHERE carrier_id = CAST(:carrierId AS varchar)
