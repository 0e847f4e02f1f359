SELECT address
FROM enterprise_place
WHERE uscc = CAST(:uscc AS varchar) AND address IS NOT NULL
