package org.taproot.jobs;

import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;

/** Writes dead letters to their topic. */
final class DeadLetterSerialization implements KafkaRecordSerializationSchema<DeadLetter> {

    @Override
    public ProducerRecord<byte[], byte[]> serialize(DeadLetter letter, KafkaSinkContext context, Long timestamp) {
        Topic<DeadLetter> topic = Topic.DEAD_LETTER;
        return new ProducerRecord<>(
                topic.name(),
                topic.key().apply(letter).getBytes(StandardCharsets.UTF_8),
                topic.codec().encode(letter));
    }
}
