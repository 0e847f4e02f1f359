select text
from ledger.definition
where source = :source
order by since desc
limit 1
