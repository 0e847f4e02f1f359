update ledger.source
set state = :state
where name = :name and state <> 'INVALID'
