-- Of each move the newest revision, unless that takes it back.
SELECT
  move_id,
  revision,
  standing,
  source,
  uscc,
  name,
  kind,
  kind_zh,
  before_on,
  after_on,
  occurred_on,
  from_district,
  from_street,
  from_address,
  to_district,
  to_street,
  to_address,
  entity_type,
  industry,
  size,
  confidence,
  reason_zh,
  reason_en,
  known_from
FROM (
  SELECT *, row_number() OVER (PARTITION BY move_id ORDER BY revision DESC) AS age
  FROM enterprise_move
)
WHERE age = 1 AND standing = 'SAID'
