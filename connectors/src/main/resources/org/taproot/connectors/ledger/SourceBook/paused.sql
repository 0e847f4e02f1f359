select name
from ledger.source
where state = 'PAUSED'
