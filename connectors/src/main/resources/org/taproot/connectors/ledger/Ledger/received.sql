update ledger.delivery
set state = 'RECEIVED', sha256 = :sha256, size_bytes = :sizeBytes, received_at = :receivedAt, done_at = null,
    repetition = :repetition
where id = :id and state in ('CLAIMED', 'VANISHED')
