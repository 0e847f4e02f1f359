select source, place, thing, reason, sentence, sentence_zh, first_seen, last_seen
from ledger.objection
order by source, place, thing
