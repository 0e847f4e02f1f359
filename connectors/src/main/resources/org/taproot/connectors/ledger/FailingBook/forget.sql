delete from ledger.failing
where source = :source
