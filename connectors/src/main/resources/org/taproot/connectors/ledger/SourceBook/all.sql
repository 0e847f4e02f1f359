select s.name, s.title, s.kind, s.fact,
    case when s.state = 'RUNNING' and s.paused then 'PAUSED' else s.state end as state, s.looked_at, s.succeeded_at, s.next_look_at, s.failing_since, s.failure, s.failure_zh,
    coalesce(d.deliveries, 0) as deliveries,
    coalesce(d.waiting, 0) as waiting,
    coalesce(d.refused, 0) as refused,
    coalesce(d.accepted, 0) as accepted,
    coalesce(d.rejected, 0) as rejected,
    d.delivered_at,
    d.new_titles
from ledger.source s
left join (
    select feed,
        count(*) as deliveries,
        count(*) filter (where state in ('CLAIMED', 'RECEIVED')) as waiting,
        count(*) filter (where state = 'REFUSED') as refused,
        sum(rows_accepted) as accepted,
        sum(rows_rejected) as rejected,
        max(done_at) filter (where state = 'DONE') as delivered_at,
        (array_agg(new_titles order by id desc) filter (where new_titles is not null))[1] as new_titles
    from ledger.delivery
    group by feed) d on d.feed = s.name
order by s.name
