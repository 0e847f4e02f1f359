insert into ledger.source (name, title, kind, fact)
values (:name, :title, :kind, :fact)
on conflict (name) do update
set title = excluded.title, kind = excluded.kind, fact = excluded.fact,
    state = case source.state when 'PAUSED' then 'PAUSED' else 'RUNNING' end
