SELECT
  uscc,
  name,
  entity_type,
  established_on,
  registered_capital,
  registered_capital_currency,
  business_scope,
  registered_address,
  registered_province,
  registered_district,
  registered_town,
  registered_road,
  registered_lane,
  registered_number,
  registered_building,
  registered_floor,
  registered_room,
  revision,
  source,
  valid_from,
  known_from
FROM enterprise
WHERE uscc = CAST(:uscc AS varchar)
