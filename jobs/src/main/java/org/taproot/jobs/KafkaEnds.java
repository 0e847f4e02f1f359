package org.taproot.jobs;

import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;

/** Where a job's streams begin, and where it sends what it cannot read. */
public interface KafkaEnds {

    /**
     * The messages of several topics in one stream.
     *
     * @param name of the reader; it has to stay, for the positions are kept under it
     */
    DataStream<RawMessage> messages(String name, List<? extends Topic<?>> topics);

    default DataStream<RawMessage> messages(Topic<?> topic) {
        return messages(topic.name(), List.of(topic));
    }

    void deadLetters(DataStream<DeadLetter> letters);
}
