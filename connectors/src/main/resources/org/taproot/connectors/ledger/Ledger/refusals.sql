select d.id, d.feed, d.original_name, d.size_bytes, d.sha256, d.state, d.duplicate_of, d.refusal, d.refusal_zh, d.rows_accepted,
       d.rows_rejected, d.as_of, d.claimed_at, d.received_at, d.done_at, d.replays, d.repetition
from ledger.delivery d
where d.state = 'REFUSED'
  and (cast(:feed as text) is null or d.feed = :feed)
  and (cast(:delivery as bigint) is null or d.id = :delivery)
  and (cast(:since as timestamptz) is null or d.done_at >= :since)
  -- what was handed over once more is the concern of that later delivery
  and (:all or not exists (
      select 1
      from ledger.delivery later
      where later.feed = d.feed and later.origin = 'refused-delivery:' || d.id and later.state <> 'VANISHED'))
order by d.id desc
limit :limit
