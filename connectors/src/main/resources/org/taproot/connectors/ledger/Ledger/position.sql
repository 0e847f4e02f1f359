select position
from ledger.delivery
where feed = :feed and position is not null and state <> 'VANISHED'
order by id desc
limit 1
