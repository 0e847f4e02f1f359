package org.taproot.jobs;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;

/** Kafka topics as the beginning and the end of streams. */
final class Kafka implements KafkaEnds {

    /** A partition without messages does not hold the others back. */
    private static final WatermarkStrategy<RawMessage> IN_ORDER_OF_SENDING =
            WatermarkStrategy.<RawMessage>forMonotonousTimestamps().withIdleness(Duration.ofSeconds(5));

    private final StreamExecutionEnvironment environment;
    private final String bootstrap;
    private final TopicLookup lookup;

    Kafka(StreamExecutionEnvironment environment, String bootstrap, TopicLookup lookup) {
        this.environment = environment;
        this.bootstrap = bootstrap;
        this.lookup = lookup;
    }

    @Override
    public DataStream<RawMessage> messages(String name, List<? extends Topic<?>> topics) {
        KafkaSource<RawMessage> source = KafkaSource.<RawMessage>builder()
                .setBootstrapServers(bootstrap)
                .setKafkaSubscriber(new SameTopics(
                        lookup.ids(topics.stream().<String>map(Topic::name).toList())))
                .setGroupId("taproot-" + name)
                .setStartingOffsets(new FromTheStart())
                .setDeserializer(new RawMessageDeserialization())
                .setProperty("isolation.level", "read_committed")
                .setProperty("partition.discovery.interval.ms", "10000")
                .build();
        return environment
                .fromSource(source, IN_ORDER_OF_SENDING, name, StreamTypes.RAW_MESSAGE)
                .uid(name + "-source");
    }

    /** At least once: the reader of the topic drops repeats by event id. */
    @Override
    public void deadLetters(DataStream<DeadLetter> letters) {
        letters.sinkTo(KafkaSink.<DeadLetter>builder()
                        .setBootstrapServers(bootstrap)
                        .setRecordSerializer(new DeadLetterSerialization())
                        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                        .build())
                .uid("dead-letter-sink")
                .name("dead-letter");
    }

    /** A new job reads a topic from its start; one whose offsets are gone fails instead of jumping over the gap. */
    private static final class FromTheStart implements OffsetsInitializer {
        @Override
        public Map<TopicPartition, Long> getPartitionOffsets(
                Collection<TopicPartition> partitions, PartitionOffsetsRetriever retriever) {
            Map<TopicPartition, Long> beginnings = retriever.beginningOffsets(partitions);
            return partitions.stream().collect(Collectors.toMap(partition -> partition, beginnings::get));
        }

        @Override
        @SuppressWarnings("deprecation") // the connector still speaks this enum
        public OffsetResetStrategy getAutoOffsetResetStrategy() {
            return OffsetResetStrategy.NONE;
        }
    }
}
