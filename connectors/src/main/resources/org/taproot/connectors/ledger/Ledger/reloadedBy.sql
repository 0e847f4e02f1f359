select cast(substring(origin from 'reload:(.*)') as bigint)
from ledger.delivery
where id = :id and origin like 'reload:%'
