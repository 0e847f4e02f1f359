package org.taproot.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.TestingDefinitions;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.table.Checked;
import org.taproot.model.fact.DeadLetter;
import org.taproot.wire.Topic;

/** A source that reads documents without the way to them. */
final class TestingSource {

    static final Instant RECEIVED = Instant.parse("2026-01-05T08:00:00.123456Z");
    static final String SHA256 = "ab".repeat(32);

    private static final Shapes SHAPES = new Shapes();

    private final Source source;
    private final Path folder;

    private TestingSource(Source source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /** One of those that every hub has. */
    static TestingSource standard(String name, Path folder) throws IOException {
        return declared(name, TestingDefinitions.standard(name), folder);
    }

    static TestingSource declared(String name, String definition, Path folder) {
        return new TestingSource(
                new Source(new DefinitionReader(SHAPES).read(name + ".yaml", definition), SHAPES), folder);
    }

    /** All messages of a document. */
    List<ProducerRecord<String, byte[]>> messages(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        Checked checked = source.check(file);
        List<ProducerRecord<String, byte[]>> all = new ArrayList<>();
        try (Messages messages = source.messages(file, checked, delivery(), LocalDate.of(2026, 1, 5))) {
            messages.forEachRemaining(all::addAll);
            assertThat(messages.accepted() + messages.rejected()).isEqualTo(checked.rows());
        }
        return all;
    }

    /** The facts of a document in which every row is one. */
    <F> List<F> facts(Topic<F> topic, byte[] content) throws IOException {
        List<ProducerRecord<String, byte[]>> rows = rows(content);
        assertThat(rows).extracting(ProducerRecord::topic).containsOnly(topic.name());
        return rows.stream()
                .map(message -> topic.codec().decode(message.value()))
                .toList();
    }

    /** The dead letters of a document. */
    List<DeadLetter> deadLetters(byte[] content) throws IOException {
        return rows(content).stream()
                .filter(message -> message.topic().equals(Topic.DEAD_LETTER.name()))
                .map(message -> Topic.DEAD_LETTER.codec().decode(message.value()))
                .toList();
    }

    /** What rows became, without what completes a snapshot. */
    List<ProducerRecord<String, byte[]>> rows(byte[] content) throws IOException {
        return messages(content).stream()
                .filter(message -> !message.topic().equals("snapshot-completed"))
                .toList();
    }

    List<String> newTitles(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("file"), content);
        return source.newTitles(source.check(file));
    }

    static Delivery delivery() {
        return new Delivery(
                1,
                "registry",
                "file",
                1,
                SHA256,
                DeliveryState.RECEIVED,
                null,
                null,
                null,
                null,
                null,
                null,
                RECEIVED,
                RECEIVED,
                null,
                false);
    }
}
