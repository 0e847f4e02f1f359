select id, feed, original_name, size_bytes, sha256, state, duplicate_of, refusal, refusal_zh, rows_accepted, rows_rejected,
       as_of, claimed_at, received_at, done_at, replays, repetition
from ledger.delivery
where feed = :feed
  and state = 'DONE'
  and not replays
  and (cast(:delivery as bigint) is null or id = :delivery)
  and (cast(:since as timestamptz) is null or received_at >= :since)
order by id
