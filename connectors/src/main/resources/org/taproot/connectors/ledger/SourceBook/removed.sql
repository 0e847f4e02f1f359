delete from ledger.source
where name = :name
