SELECT
  business_date,
  knowledge_date,
  unit_id,
  building,
  max(floor) AS floor,
  max(unit) AS unit,
  max_by(street, weight) FILTER (WHERE street IS NOT NULL) AS street,
  max_by(area_m2, weight) FILTER (WHERE area_m2 IS NOT NULL) AS area_m2,
  max_by(status, weight) FILTER (WHERE status IS NOT NULL) AS status,
  -- who holds a unit is the word of the source that says whether it is held, where any does
  if(
    count(status) > 0,
    max_by(tenant, weight) FILTER (WHERE status IS NOT NULL),
    max_by(tenant, weight) FILTER (WHERE tenant IS NOT NULL)) AS tenant,
  if(
    count(status) > 0,
    max_by(lease_start, weight) FILTER (WHERE status IS NOT NULL),
    max_by(lease_start, weight) FILTER (WHERE lease_start IS NOT NULL)) AS lease_start,
  if(
    count(status) > 0,
    max_by(lease_end, weight) FILTER (WHERE status IS NOT NULL),
    max_by(lease_end, weight) FILTER (WHERE lease_end IS NOT NULL)) AS lease_end,
  max_by(rent_cny_m2_day, weight) FILTER (WHERE rent_cny_m2_day IS NOT NULL) AS rent_cny_m2_day,
  max_by(source, weight) AS source,
  max_by(event_id, weight) AS event_id
FROM standing
GROUP BY business_date, knowledge_date, building, unit_id
