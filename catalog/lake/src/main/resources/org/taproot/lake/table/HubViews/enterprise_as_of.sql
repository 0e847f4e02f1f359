SELECT
  business_date,
  knowledge_date,
  uscc,
  max_by(name, weight) FILTER (WHERE name IS NOT NULL) AS name,
  max_by(entity_type, weight) FILTER (WHERE entity_type IS NOT NULL) AS entity_type,
  max_by(established_on, weight) FILTER (WHERE established_on IS NOT NULL) AS established_on,
  max_by(registered_capital, weight) FILTER (WHERE registered_capital IS NOT NULL) AS registered_capital,
  max_by(registered_capital_currency, weight) FILTER (WHERE registered_capital IS NOT NULL)
    AS registered_capital_currency,
  max_by(business_scope, weight) FILTER (WHERE business_scope IS NOT NULL) AS business_scope,
  max_by(industry, weight) FILTER (WHERE industry IS NOT NULL) AS industry,
  max_by(size, weight) FILTER (WHERE size IS NOT NULL) AS size,
  max_by(changed_on, weight) FILTER (WHERE changed_on IS NOT NULL) AS changed_on,
  max_by(closed_on, weight) FILTER (WHERE closed_on IS NOT NULL) AS closed_on,
  -- an address is taken as a whole
  max_by(registered_address, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_address,
  max_by(registered_province, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_province,
  max_by(registered_district, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_district,
  max_by(registered_town, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_town,
  max_by(registered_road, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_road,
  max_by(registered_lane, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_lane,
  max_by(registered_number, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_number,
  max_by(registered_building, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_building,
  max_by(registered_floor, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_floor,
  max_by(registered_room, weight) FILTER (WHERE registered_address IS NOT NULL) AS registered_room,
  max_by(source, weight) AS source,
  max_by(event_id, weight) AS event_id
FROM standing
GROUP BY business_date, knowledge_date, uscc
