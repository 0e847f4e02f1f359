select min(id)
from ledger.delivery
where state in ('CLAIMED', 'RECEIVED') and origin = 'reload:' || :id
