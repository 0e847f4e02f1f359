select coalesce(max(repetition), 0)
from ledger.delivery
where feed = :feed and sha256 = :sha256 and state in ('RECEIVED', 'DONE') and not replays
