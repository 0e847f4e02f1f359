-- what was read before it was noted with what: as the definitions and the day of receipt have it
select d.id as delivery,
       coalesce(
           (select named.text
            from ledger.definition named
            where named.source = d.feed and encode(sha256(convert_to(named.text, 'UTF8')), 'hex') = d.definition
            limit 1),
           (select known.text
            from ledger.definition known
            where known.source = d.feed
            -- the newest of then; what was in force before the first that is known, nobody knows
            order by (known.since <= d.received_at) desc,
                     case when known.since <= d.received_at then known.since end desc,
                     known.since
            limit 1)) as definition,
       coalesce(d.read_on, cast(d.received_at at time zone 'Asia/Shanghai' as date)) as today
from ledger.delivery d
where d.state = 'DONE' and (d.id = :id or d.origin = 'reload:' || :id)
order by d.id
