update ledger.source
set looked_at = :at, next_look_at = :next, failing_since = coalesce(failing_since, :at), failure = :failure, failure_zh = :failureZh
where name = :name
