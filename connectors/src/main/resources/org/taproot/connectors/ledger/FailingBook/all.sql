select f.delivery, f.source, d.original_name, f.since, f.attempts, f.reason, f.reason_zh, f.next_attempt
from ledger.failing f
left join ledger.delivery d on d.id = f.delivery
order by f.source, f.delivery
