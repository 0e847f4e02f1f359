SELECT *
FROM enterprise_history
WHERE uscc = CAST(:uscc AS varchar)
ORDER BY revision
