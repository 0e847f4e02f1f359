insert into ledger.definition (source, since, text)
-- after the one before, also when the clock was set back
select :source, greatest(cast(:at as timestamptz), max(before.since) + interval '1 microsecond'), :text
from ledger.definition before
where before.source = :source
having :text is distinct from (
    select newest.text
    from ledger.definition newest
    where newest.source = :source
    order by newest.since desc
    limit 1)
on conflict (source, since) do nothing
