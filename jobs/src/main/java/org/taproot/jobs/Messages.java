package org.taproot.jobs;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.taproot.wire.Topic;

/** The facts of one topic among the messages of several. */
final class Messages {

    private Messages() {}

    /** A message that cannot be read is a dead letter of the job that logs it. */
    static <F> DataStream<F> of(DataStream<RawMessage> messages, Topic<F> topic, TypeInformation<F> type) {
        String name = topic.name();
        return messages.filter(message -> message.topic().equals(name))
                .uid("of-" + name)
                .name("of-" + name)
                .process(new DecodeFunction<>(topic))
                .returns(type)
                .uid("decode-" + name)
                .name("decode-" + name);
    }
}
