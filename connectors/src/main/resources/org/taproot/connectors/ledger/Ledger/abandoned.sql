update ledger.delivery
set state = 'VANISHED', done_at = :doneAt
where id = :id and state = 'CLAIMED'
