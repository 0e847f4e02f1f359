update ledger.source
set looked_at = :at, succeeded_at = :at, next_look_at = :next, failing_since = null, failure = null, failure_zh = null
where name = :name
