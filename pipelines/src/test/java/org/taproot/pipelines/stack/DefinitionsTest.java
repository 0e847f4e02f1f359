package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.connectors.source.Messages;
import org.taproot.connectors.source.Source;
import org.taproot.connectors.table.Checked;
import org.taproot.model.fact.DeadLetter;
import org.taproot.pipelines.district.Scenario;
import org.taproot.pipelines.district.Simulation;
import org.taproot.pipelines.district.source.FolderOutlet;
import org.taproot.wire.Topic;

/** Every definition that comes with the hub, on what the demo district's sources send. */
class DefinitionsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 4, 30);
    private static final Shapes SHAPES = new Shapes();
    private static final List<String> ASKED = List.of("leads", "registry-changes", "registry-updates");

    @TempDir
    static Path district;

    @BeforeAll
    static void live() throws IOException {
        FolderOutlet truth = FolderOutlet.until(TO, district);
        FolderOutlet sources = FolderOutlet.until(TO, district.resolve("sources"));
        try (Simulation simulation = new Simulation(new Scenario(7, 0.05, FROM, TO, 0), sources, truth)) {
            while (simulation.today().isBefore(TO)) {
                simulation.nextDay();
            }
        }
    }

    static Stream<String> names() {
        return Stream.concat(Definitions.STANDARD.stream(), Definitions.DEMO.stream());
    }

    static Stream<String> dropped() {
        return names().filter(name -> !ASKED.contains(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyDefinitionIsValid(String name) throws IOException {
        SourceDefinition definition = definition(name);

        assertThat(definition.purpose()).isNotBlank();
        assertThat(definition.legalBasis()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("dropped")
    void everyRowOfACleanDistrictBecomesAFactAndNoColumnIsNew(String name) throws IOException {
        Source source = new Source(definition(name), SHAPES);
        Map<String, String> wrong = new TreeMap<>();
        List<Path> files = files(source.definition());
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            Checked checked = source.check(file);
            assertThat(source.newTitles(checked)).as(file.toString()).isEmpty();
            try (Messages messages = source.messages(file, checked, delivery(), TO)) {
                messages.forEachRemaining(batch -> deadLetters(batch, wrong));
                assertThat(messages.accepted() + messages.rejected()).isEqualTo(checked.rows());
            }
        }

        assertThat(wrong.values()).allMatch(DefinitionsTest::isMeant);
    }

    @Test
    void everySourceOfTheDistrictHasADefinition() throws IOException {
        try (Stream<Path> folders = Files.list(district.resolve("sources"))) {
            List<String> covered = names().map(DefinitionsTest::folder).toList();
            assertThat(folders.map(folder -> folder.getFileName().toString())
                            .filter(folder -> !folder.startsWith("."))
                            .toList())
                    .isSubsetOf(
                            Stream.concat(covered.stream(), Stream.of("operators", "mail", "leads", "registry-changes"))
                                    .toList());
        }
    }

    /** Some operators quote rents by desk, of which nobody knows the area. */
    private static boolean isMeant(String message) {
        return message.contains("元/工位/月");
    }

    private static void deadLetters(List<ProducerRecord<String, byte[]>> batch, Map<String, String> wrong) {
        batch.stream()
                .filter(message -> message.topic().equals(Topic.DEAD_LETTER.name()))
                .map(message -> Topic.DEAD_LETTER.codec().decode(message.value()))
                .forEach((DeadLetter letter) -> wrong.put(letter.eventId(), letter.message()));
    }

    private static SourceDefinition definition(String name) throws IOException {
        String text = Definitions.template(Definitions.STANDARD.contains(name) ? "" : "demo/", name)
                .replace("${postgres-port}", "5432")
                .replace("${leads-port}", "8806")
                .replace("${secrets}", "/tmp");
        return new DefinitionReader(SHAPES).read(name + ".yaml", text);
    }

    private static String folder(String name) {
        try {
            SourceDefinition definition = definition(name);
            return definition.from().path("folder").asText(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(SourceDefinition definition) throws IOException {
        String folder = folder(definition.name());
        Path from = district.resolve("sources")
                .resolve(
                        switch (folder) {
                            case "occupancy" -> "operators";
                            case "operator-mail" -> "mail";
                            default -> folder;
                        });
        PathMatcher matcher = FileSystems.getDefault()
                .getPathMatcher("glob:" + definition.from().path("files").asText("*"));
        if (Files.notExists(from)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(from)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> matcher.matches(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private static Delivery delivery() {
        Instant received = TO.plusDays(1).atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        return new Delivery(
                1,
                "demo",
                "file",
                1,
                "ab".repeat(32),
                DeliveryState.RECEIVED,
                null,
                null,
                null,
                null,
                null,
                TO,
                received,
                received,
                null,
                false);
    }
}
