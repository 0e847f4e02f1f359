SELECT
  rank,
  uscc,
  name,
  registered_capital,
  address,
  candidates,
  reason_zh,
  earlier_decision
FROM unresolved
ORDER BY rank
LIMIT :limit
