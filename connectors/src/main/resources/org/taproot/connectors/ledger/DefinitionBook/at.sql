select text
from ledger.definition
where source = :source
-- the newest of then; what was in force before the first that is known, nobody knows
order by (since <= :at) desc, case when since <= :at then since end desc, since
limit 1
