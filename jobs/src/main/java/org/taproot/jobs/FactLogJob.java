package org.taproot.jobs;

import java.util.List;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.taproot.lake.table.HubTables;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.FactKind;
import org.taproot.model.vocabulary.FactKinds;
import org.taproot.wire.Topic;

/** Every fact that is only logged becomes one row in the log of its kind: all kinds in one job, each in its table. */
public final class FactLogJob implements HubJob {

    @Override
    public String name() {
        return "fact-log";
    }

    @Override
    public void define(KafkaEnds kafka, LakeEnds lake) {
        List<Topic<Fact>> topics = FactKinds.onlyLogged().stream()
                .map(kind -> Topic.<Fact>named(kind.name()))
                .toList();
        SingleOutputStreamOperator<DeadLetter> unreadable = kafka.messages(name(), topics)
                .keyBy(FactLogFunction::key, StreamTypes.TEXT)
                .process(new FactLogFunction())
                .returns(StreamTypes.DEAD_LETTER)
                .uid("decode")
                .name("decode");
        FactKinds.onlyLogged().forEach(kind -> log(unreadable, kind, lake));
        kafka.deadLetters(unreadable);
    }

    private static <F extends Fact> void log(SingleOutputStreamOperator<?> decoded, FactKind<F> kind, LakeEnds lake) {
        lake.write(decoded.getSideOutput(FactLogFunction.facts(kind)), HubTables.log(kind));
    }
}
