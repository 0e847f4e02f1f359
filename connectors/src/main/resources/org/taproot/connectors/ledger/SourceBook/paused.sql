select name
from ledger.source
where paused
