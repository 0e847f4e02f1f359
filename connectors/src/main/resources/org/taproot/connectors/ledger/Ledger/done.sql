update ledger.delivery
set state = 'DONE', rows_accepted = :rowsAccepted, rows_rejected = :rowsRejected, done_at = :doneAt
where id = :id and state = 'RECEIVED'
