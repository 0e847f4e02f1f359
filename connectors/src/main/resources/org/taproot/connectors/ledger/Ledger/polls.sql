select feed, polled_at
from ledger.feed_poll
order by feed
