select max(received_at)
from ledger.delivery
where state = 'DONE' and (id = :id or origin = 'reload:' || :id)
