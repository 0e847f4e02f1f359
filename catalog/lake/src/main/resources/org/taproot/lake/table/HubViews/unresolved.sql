-- What waits for a person. A view has no order of its own: rank says which is the most important.
SELECT
  row_number() OVER (ORDER BY registered_capital DESC NULLS LAST, uscc) AS rank,
  uscc,
  name,
  registered_capital,
  place_kind,
  address,
  district,
  carrier_id,
  floor,
  unit_id,
  confidence,
  reason_zh,
  reason_en,
  candidates,
  earlier_decision
FROM enterprise_place
WHERE state = 'UNRESOLVED'
