select id
from ledger.delivery
where feed = :feed and state = 'CLAIMED' and (origin is not null or position is not null)
order by id
