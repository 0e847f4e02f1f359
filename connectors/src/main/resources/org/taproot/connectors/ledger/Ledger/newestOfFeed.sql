select id, feed, original_name, size_bytes, sha256, state, duplicate_of, refusal, refusal_zh, rows_accepted, rows_rejected,
       as_of, claimed_at, received_at, done_at, replays, repetition
from ledger.delivery
where feed = :feed
order by id desc
limit :limit
