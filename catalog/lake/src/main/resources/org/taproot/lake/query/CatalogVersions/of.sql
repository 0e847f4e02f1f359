-- asked of the catalog's database
SELECT table_name, metadata_location
FROM iceberg_tables
WHERE catalog_name = CAST(:catalog AS varchar)
  AND table_namespace = CAST(:namespace AS varchar)
  AND table_name = ANY (string_to_array(CAST(:tables AS varchar), ','))
