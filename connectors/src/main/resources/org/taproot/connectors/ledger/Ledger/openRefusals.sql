with refused as (
    select *
    from ledger.delivery
    where feed = :feed and sha256 = :sha256 and repetition = :repetition and id < :id and state = 'REFUSED' and not replays)
select id, feed, original_name, size_bytes, sha256, state, duplicate_of, refusal, refusal_zh, rows_accepted, rows_rejected,
       as_of, claimed_at, received_at, done_at, replays, repetition
from refused
-- unless one that came after all of them has closed their letter
where not exists (
    select 1
    from ledger.delivery duplicate
    where duplicate.feed = :feed
      and duplicate.sha256 = :sha256
      and duplicate.state = 'DUPLICATE'
      and duplicate.id < :id
      and duplicate.id > (select max(newest.id) from refused newest))
order by id
