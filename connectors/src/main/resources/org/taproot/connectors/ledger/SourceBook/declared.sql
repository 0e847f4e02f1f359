insert into ledger.source (name, title, kind, fact)
values (:name, :title, :kind, :fact)
on conflict (name) do update
set title = excluded.title, kind = excluded.kind, fact = excluded.fact,
    state = 'RUNNING',
    -- what was wrong with the definition before is mended; a source that was unavailable shows it at the next look
    failing_since = case source.state when 'INVALID' then null else source.failing_since end,
    failure = case source.state when 'INVALID' then null else source.failure end,
    failure_zh = case source.state when 'INVALID' then null else source.failure_zh end
