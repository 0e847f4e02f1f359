SELECT count(*) AS logged
FROM <table>_log
WHERE delivery = :delivery
