select exists (
    select 1
    from ledger.delivery
    where feed = :feed and origin = :origin and state <> 'VANISHED')
