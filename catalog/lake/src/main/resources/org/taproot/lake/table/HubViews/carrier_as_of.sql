SELECT
  business_date,
  knowledge_date,
  carrier_id,
  max_by(name, weight) FILTER (WHERE name IS NOT NULL) AS name,
  max_by(kind, weight) FILTER (WHERE kind IS NOT NULL) AS kind,
  max_by(street, weight) FILTER (WHERE street IS NOT NULL) AS street,
  max_by(address, weight) FILTER (WHERE address IS NOT NULL) AS address,
  -- a point is the word of one source, where any has it whole
  if(
    count(longitude + latitude) > 0,
    max_by(longitude, weight) FILTER (WHERE longitude IS NOT NULL AND latitude IS NOT NULL),
    max_by(longitude, weight) FILTER (WHERE longitude IS NOT NULL)) AS longitude,
  if(
    count(longitude + latitude) > 0,
    max_by(latitude, weight) FILTER (WHERE longitude IS NOT NULL AND latitude IS NOT NULL),
    max_by(latitude, weight) FILTER (WHERE latitude IS NOT NULL)) AS latitude,
  max_by(grade, weight) FILTER (WHERE grade IS NOT NULL) AS grade,
  max_by(floors, weight) FILTER (WHERE floors IS NOT NULL) AS floors,
  max_by(gross_area_m2, weight) FILTER (WHERE gross_area_m2 IS NOT NULL) AS gross_area_m2,
  max_by(leasable_area_m2, weight) FILTER (WHERE leasable_area_m2 IS NOT NULL) AS leasable_area_m2,
  max_by(completed_on, weight) FILTER (WHERE completed_on IS NOT NULL) AS completed_on,
  max_by(operator, weight) FILTER (WHERE operator IS NOT NULL) AS operator,
  max_by(building_chief, weight) FILTER (WHERE building_chief IS NOT NULL) AS building_chief,
  max_by(metro_m, weight) FILTER (WHERE metro_m IS NOT NULL) AS metro_m,
  max_by(floor_load_kg_m2, weight) FILTER (WHERE floor_load_kg_m2 IS NOT NULL) AS floor_load_kg_m2,
  max_by(source, weight) AS source,
  max_by(event_id, weight) AS event_id
FROM standing
GROUP BY business_date, knowledge_date, carrier_id
