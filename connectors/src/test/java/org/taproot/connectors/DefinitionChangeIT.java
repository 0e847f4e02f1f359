package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.DeliverySteps.Step;
import org.taproot.connectors.ledger.PastReading;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;

/** A definition is changed while a delivery is being read: one delivery, one definition. */
class DefinitionChangeIT {

    private static final int ROWS = 6000;

    private static final String DEFINITION =
            """
            title: %s
            purpose: 掌握空间（演示）
            legal-basis: 约定（演示）
            fact: unit-reported
            precedence: 50
            delivers: delta
            from: {kind: folder}
            fields:
              building: 楼宇
              floor: 楼层
              unit: 单元
              area_m2: {title: 面积, unit: [m²]}
              status: {title: 状态, codes: {甲类: %s}}
            """;

    private static final String BEFORE = DEFINITION.formatted("之前", "已租");
    private static final String AFTER = DEFINITION.formatted("之后", "空置");
    private static final String KEYED = "key: [building, floor, unit]\nversion: [area_m2]\nfields:";

    @TempDir
    Path folder;

    private TestingHub hub;

    @BeforeEach
    void open() throws IOException {
        hub = new TestingHub(folder.resolve("data"));
        hub.root.createFor("rolls");
        declare(BEFORE);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECEIVED", "CHECKED", "SENT_PART", "SENT_ALL"})
    void aDeliveryIsReadToItsEndAsItWasBegunAndTheNextOneAsItIsDefinedThen(String step) throws IOException {
        AtomicBoolean changed = new AtomicBoolean();
        hub.start((passed, delivery) -> {
            if (passed == Step.valueOf(step) && changed.compareAndSet(false, true)) {
                change();
            }
        });
        hub.drop("rolls", "a.csv", rows(1));
        hub.ended(1);
        hub.drop("rolls", "b.csv", rows(2));
        List<Delivery> ended = hub.ended(2);

        assertThat(ended).extracting(Delivery::state).containsOnly(DeliveryState.DONE);
        assertThat(statuses(ended.get(1))).containsExactly(UnitStatus.LEASED);
        assertThat(statuses(ended.get(0))).containsExactly(UnitStatus.VACANT);
        assertThat(hub.topics.units()).hasSize(2 * ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fields:", KEYED})
    void afterACrashEveryRowIsOneFactWhateverTheDefinitionIsThen(String fields) throws Exception {
        declare(BEFORE.replace("fields:", fields));
        hub.drop("rolls", "a.csv", rows(1));
        crash();
        Set<String> sentBefore = ids();
        declare(AFTER.replace("fields:", fields));
        hub.start();
        Delivery delivery = hub.ended(1).get(0);

        assertThat(sentBefore).isNotEmpty();
        assertThat(delivery.rowsAccepted()).isEqualTo(ROWS);
        // as readers see them, who pass over ids that they have seen
        assertThat(ids()).hasSize(ROWS).containsAll(sentBefore);
        // and all of it was read as it is defined now
        Map<UnitStatus, Long> counts = hub.topics.units().stream()
                .collect(Collectors.groupingBy(unit -> unit.payload().status(), Collectors.counting()));
        assertThat(counts.get(UnitStatus.VACANT)).isEqualTo(ROWS);
    }

    @Test
    void aDeliveryThatCannotBeGoneOnWithIsBegunAnewAsItIsDefinedThen() throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicBoolean failed = new AtomicBoolean();
        hub.start((passed, delivery) -> {
            if (passed == Step.CHECKED && broken.get()) {
                failed.set(true);
                throw new IllegalStateException("the fault of whoever reads");
            }
        });
        hub.drop("rolls", "a.csv", rows(1));
        await().atMost(60, SECONDS).until(failed::get);
        change();
        broken.set(false);
        Delivery ended = hub.ended(1).get(0);

        assertThat(ended.state()).isEqualTo(DeliveryState.DONE);
        assertThat(statuses(ended)).containsExactly(UnitStatus.VACANT);
        // so it is known to have been read, though it was received before
        assertThat(hub.ledger.readings(ended.id()))
                .extracting(PastReading::definition)
                .containsExactly(AFTER);
    }

    @Test
    void aDeliveryThatFailedOnceAndGoesOnIsReadToItsEndAsItWasBegun() throws IOException {
        AtomicInteger parts = new AtomicInteger();
        hub.start((passed, delivery) -> {
            if (passed == Step.SENT_PART && parts.incrementAndGet() == 1) {
                throw new IllegalStateException("a fault that passes");
            }
            if (passed == Step.SENT_PART && parts.get() == 2) {
                change();
            }
        });
        hub.drop("rolls", "a.csv", rows(1));

        assertThat(statuses(hub.ended(1).get(0))).containsExactly(UnitStatus.LEASED);
        assertThat(hub.topics.units()).hasSize(ROWS);
    }

    @Test
    void aDeliveryOfWhichRowsWereSentIsNotBegunAnewThoughItFails() throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        AtomicBoolean failed = new AtomicBoolean();
        hub.start((passed, delivery) -> {
            if (passed == Step.SENT_ALL && broken.get()) {
                failed.set(true);
                throw new IllegalStateException("a fault that stays for a while");
            }
        });
        hub.drop("rolls", "a.csv", rows(1));
        await().atMost(60, SECONDS).until(failed::get);
        change();
        broken.set(false);

        assertThat(statuses(hub.ended(1).get(0))).containsExactly(UnitStatus.LEASED);
        assertThat(hub.topics.units()).hasSize(ROWS);
    }

    @Test
    void aPauseDoesNotBreakOffWhatIsBeingRead() throws IOException {
        AtomicBoolean paused = new AtomicBoolean();
        hub.start((passed, delivery) -> {
            if (passed == Step.SENT_PART && paused.compareAndSet(false, true)) {
                hub.ledger.sources().pause("rolls");
                change();
            }
        });
        hub.drop("rolls", "a.csv", rows(1));
        Delivery ended = hub.ended(1).get(0);

        assertThat(ended.state()).isEqualTo(DeliveryState.DONE);
        assertThat(statuses(ended)).containsExactly(UnitStatus.LEASED);
        assertThat(hub.topics.units()).hasSize(ROWS);
    }

    /** Returns when the other definition is in force. */
    private void change() {
        try {
            declare(AFTER);
            await().atMost(60, SECONDS)
                    .until(() -> hub.ledger.sources().all().stream().anyMatch(source -> "之后".equals(source.title())));
            // the ledger is told before the routes are
            await().atMost(60, SECONDS).pollDelay(3, SECONDS).until(() -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void crash() throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingConnectors.class.getName(),
                        hub.root.path().toString(),
                        hub.database.url(),
                        TestingHub.BROKER.bootstrap(),
                        "SENT_PART",
                        "1")
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "process.log"))
                .start();
        assertThat(process.waitFor(120, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(137);
    }

    private Set<UnitStatus> statuses(Delivery delivery) {
        return hub.topics.units().stream()
                .filter(unit -> unit.provenance().delivery() == delivery.id())
                .map(UnitReported::payload)
                .map(unit -> unit.status())
                .collect(Collectors.toSet());
    }

    private Set<String> ids() {
        return hub.topics.units().stream()
                .map(unit -> unit.provenance().eventId())
                .collect(Collectors.toSet());
    }

    private void declare(String definition) throws IOException {
        TestingDefinitions.declare(hub.root, "rolls", definition);
    }

    private static byte[] rows(int area) {
        StringBuilder text = new StringBuilder("楼宇,楼层,单元,面积,状态\n");
        for (int i = 1; i <= ROWS; i++) {
            text.append("测试楼（演示）,1层,%d,%d,甲类\n".formatted(i, area));
        }
        return utf8(text.toString());
    }
}
