update ledger.delivery
set new_titles = :newTitles
where id = :id
