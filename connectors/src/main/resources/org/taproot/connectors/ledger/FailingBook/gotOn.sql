delete from ledger.failing
where delivery = :delivery
