package org.taproot.connectors;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;

/** What was sent to the topics since this was made. */
final class TestingTopics {

    private static final int PARTITIONS = 2;
    private static final Topic<DayBegan> DAYS = Topic.named("day-began");

    private final String bootstrap;
    private final Map<TopicPartition, Long> start;

    TestingTopics(String bootstrap) {
        this.bootstrap = bootstrap;
        create();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            start = Map.copyOf(consumer.endOffsets(partitions()));
        }
    }

    List<EnterpriseReported> enterprises() {
        return facts(Topic.ENTERPRISE_REPORTED);
    }

    List<UnitReported> units() {
        return facts(Topic.UNIT_REPORTED);
    }

    List<DeadLetter> deadLetters() {
        return facts(Topic.DEAD_LETTER);
    }

    /** Of everything. */
    Set<String> eventIds() {
        Set<String> ids = new TreeSet<>();
        enterprises().forEach(fact -> ids.add(fact.provenance().eventId()));
        units().forEach(fact -> ids.add(fact.provenance().eventId()));
        deadLetters().forEach(fact -> ids.add(fact.eventId()));
        return ids;
    }

    List<DayBegan> days() {
        return all().stream()
                .filter(record -> record.topic().equals(DAYS.name()))
                .map(record -> DAYS.codec().decode(record.value()))
                .toList();
    }

    /** Of documents; days begin without one. */
    List<ConsumerRecord<String, byte[]>> records() {
        return all().stream()
                .filter(record -> !record.topic().equals(DAYS.name()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> all() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions());
            consumer.assign(partitions());
            start.forEach(consumer::seek);
            List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
            while (end.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    private <F> List<F> facts(Topic<F> topic) {
        return records().stream()
                .filter(record -> record.topic().equals(topic.name()))
                .map(record -> topic.codec().decode(record.value()))
                .toList();
    }

    private void create() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Set<String> existing = admin.listTopics().names().get();
            admin.createTopics(names().stream()
                            .filter(name -> !existing.contains(name))
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot create the topics", e);
        }
    }

    private static List<String> names() {
        return Topic.all().stream().<String>map(Topic::name).toList();
    }

    private static Collection<TopicPartition> partitions() {
        return names().stream()
                .flatMap(name -> java.util.stream.IntStream.range(0, PARTITIONS)
                        .mapToObj(partition -> new TopicPartition(name, partition)))
                .collect(Collectors.toSet());
    }

    private KafkaConsumer<String, byte[]> consumer() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrap);
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
