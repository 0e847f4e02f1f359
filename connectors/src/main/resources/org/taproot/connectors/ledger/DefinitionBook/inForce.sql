insert into ledger.definition (source, since, text)
select :source, :at, :text
where not exists (
    select 1
    from ledger.definition newest
    where newest.source = :source
      and newest.text = :text
      and not exists (
          select 1
          from ledger.definition later
          where later.source = newest.source and later.since > newest.since))
on conflict (source, since) do nothing
