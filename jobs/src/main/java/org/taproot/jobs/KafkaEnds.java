package org.taproot.jobs;

import org.apache.flink.streaming.api.datastream.DataStream;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;

/** Where a job's streams begin, and where it sends what it cannot read. */
public interface KafkaEnds {

    DataStream<RawMessage> messages(Topic<?> topic);

    void deadLetters(DataStream<DeadLetter> letters);
}
