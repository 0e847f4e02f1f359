-- Of what was known only the day is left, so that is when the newest row is said to have come.
SELECT
  building,
  floor,
  unit,
  street,
  area_m2,
  status,
  tenant,
  lease_start,
  lease_end,
  rent_cny_m2_day,
  source,
  with_timezone(CAST(knowledge_date AS timestamp(6)), 'Asia/Shanghai') AS known_from
FROM unit_as_of
WHERE business_date = CAST(:business AS date)
  AND knowledge_date = CAST(:knowledge AS date)
  AND building = CAST(:building AS varchar)
