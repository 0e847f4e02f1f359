insert into ledger.source (name, state, failing_since, failure)
values (:name, 'INVALID', :at, :failure)
on conflict (name) do update
set state = 'INVALID', failing_since = coalesce(source.failing_since, excluded.failing_since), failure = excluded.failure
