update ledger.delivery
set state = 'REFUSED', refusal = :refusal, refusal_zh = :refusalZh, done_at = :doneAt
where id = :id and state in ('CLAIMED', 'VANISHED', 'RECEIVED')
