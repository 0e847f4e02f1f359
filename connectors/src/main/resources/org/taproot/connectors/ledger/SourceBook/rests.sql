update ledger.source
set paused = :paused
where name = :name
