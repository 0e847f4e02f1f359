insert into ledger.failing (delivery, source, since, attempts, reason, reason_zh, next_attempt)
values (:delivery, :source, :at, 1, :reason, :reasonZh, :next)
on conflict (delivery) do update
set attempts = failing.attempts + 1, reason = excluded.reason, reason_zh = excluded.reason_zh, next_attempt = excluded.next_attempt
