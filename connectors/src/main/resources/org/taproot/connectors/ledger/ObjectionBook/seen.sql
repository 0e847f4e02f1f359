insert into ledger.objection (source, place, thing, reason, sentence, sentence_zh, first_seen, last_seen)
values (:source, :place, :thing, :reason, :sentence, :sentenceZh, :at, :at)
on conflict (source, place, thing) do update
set reason = excluded.reason, sentence = excluded.sentence, sentence_zh = excluded.sentence_zh, last_seen = excluded.last_seen
