package org.taproot.jobs;

import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.taproot.lake.table.HubTables;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;
import org.taproot.wire.Topic;

/** What could not become a fact becomes one row in the table of dead letters, each attempt once. */
public final class DeadLetterJob implements HubJob {

    @Override
    public String name() {
        return "dead-letter";
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        SingleOutputStreamOperator<DeadLetter> letters = kafka.messages(Topic.DEAD_LETTER)
                .process(new DecodeFunction<>(Topic.DEAD_LETTER))
                .returns(StreamTypes.DEAD_LETTER)
                .uid("decode")
                .name("decode");
        // A dead letter that cannot be read is one itself.
        lake.write(
                letters.union(letters.getSideOutput(DecodeFunction.UNREADABLE))
                        .keyBy(DeadLetterJob::attempt, Types.STRING)
                        .process(new DistinctFunction())
                        .returns(StreamTypes.DEAD_LETTER)
                        .uid("distinct")
                        .name("distinct"),
                HubTables.DEAD_LETTER);
    }

    /** Under the event id alone for a first attempt: so those of earlier versions of this job are remembered. */
    static String attempt(DeadLetter letter) {
        boolean isFirst = letter.attempt() == 1 && letter.state() == DeadLetterState.REJECTED;
        return isFirst ? letter.eventId() : "%s/%d/%s".formatted(letter.eventId(), letter.attempt(), letter.state());
    }
}
