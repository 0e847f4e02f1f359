SELECT
  count_if(effect = 'NEW') AS added,
  count_if(effect = 'CHANGED') AS changed,
  count_if(effect = 'UNCHANGED') AS unchanged
FROM <table>_log
WHERE delivery = CAST(:delivery AS bigint)
