select id
from ledger.delivery
where feed = :feed and sha256 = :sha256 and state in ('RECEIVED', 'DONE') and id <> :otherThan and not replays
