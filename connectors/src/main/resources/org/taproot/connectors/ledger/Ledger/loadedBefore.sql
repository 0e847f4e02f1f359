-- of what was loaded, in the order of the days described and then of receipt, nothing else may stand between the two
select same.id
from ledger.delivery given
join ledger.described same on same.sha256 = :sha256
where given.id = :otherThan
  and same.feed = :feed
  and same.id <> given.id
  and not exists (
      select 1
      from ledger.described other
      where other.feed = :feed
        and other.stream = ledger.stream(given.original_name, given.origin, given.position)
        and other.sha256 <> :sha256
        and other.id <> given.id
        and other.described_day <= coalesce(given.as_of, :today)
        and (other.described_day, other.received_at, other.id) > (same.described_day, same.received_at, same.id))
order by same.described_day desc, same.received_at desc, same.id desc
limit 1
