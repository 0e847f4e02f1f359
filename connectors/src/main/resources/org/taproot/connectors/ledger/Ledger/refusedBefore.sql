select id, feed, original_name, size_bytes, sha256, state, duplicate_of, refusal, refusal_zh, rows_accepted, rows_rejected,
       as_of, claimed_at, received_at, done_at, replays, repetition
from ledger.delivery
where feed = :feed and sha256 = :sha256 and repetition = :repetition and id < :id and state = 'REFUSED' and not replays
order by id
