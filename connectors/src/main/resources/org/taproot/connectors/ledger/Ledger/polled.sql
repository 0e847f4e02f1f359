insert into ledger.feed_poll (feed, polled_at)
values (:feed, :polledAt)
on conflict (feed) do update set polled_at = excluded.polled_at
