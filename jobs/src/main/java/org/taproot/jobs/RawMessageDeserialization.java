package org.taproot.jobs;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Carries the bytes and where they lay; reading them is the decoder's. */
final class RawMessageDeserialization implements KafkaRecordDeserializationSchema<RawMessage> {

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<RawMessage> out) {
        out.collect(new RawMessage(
                message.topic(),
                message.partition(),
                message.offset(),
                Instant.ofEpochMilli(message.timestamp()),
                message.value()));
    }

    @Override
    public TypeInformation<RawMessage> getProducedType() {
        return StreamTypes.RAW_MESSAGE;
    }
}
