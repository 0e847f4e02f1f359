update ledger.delivery
set state = 'DUPLICATE', sha256 = :sha256, duplicate_of = :duplicateOf, done_at = :doneAt
where id = :id and state in ('CLAIMED', 'VANISHED')
