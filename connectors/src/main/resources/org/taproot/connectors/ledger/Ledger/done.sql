update ledger.delivery
set state = 'DONE', rows_accepted = :rowsAccepted, rows_rejected = :rowsRejected, done_at = :doneAt,
    definition = encode(sha256(convert_to(cast(:definition as text), 'UTF8')), 'hex'), read_on = :today
where id = :id and state = 'RECEIVED'
