package org.taproot.connectors;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.taproot.connectors.TestingFiles.occupancy;
import static org.taproot.connectors.TestingFiles.registry;
import static org.taproot.connectors.TestingFiles.registryRow;
import static org.taproot.connectors.TestingFiles.utf8;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.ledger.AlreadyRunningException;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.DeliverySteps.Step;
import org.taproot.connectors.ledger.SourceState;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.RejectReason;

class ConnectorsIT {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path folder;

    private TestingHub hub;

    @BeforeEach
    void open() throws IOException {
        hub = new TestingHub(folder.resolve("data + 数据 root"));
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void everyRowBecomesAFact() throws IOException {
        hub.drop("registry", "登记.csv", registry(1203));
        hub.drop("occupancy", "租控.xlsx", occupancy(7));
        hub.start();
        List<Delivery> ended = hub.ended(2);

        assertThat(ended).allMatch(delivery -> delivery.state() == DeliveryState.DONE);
        assertThat(ended).extracting(Delivery::rowsAccepted).containsExactlyInAnyOrder(1203L, 7L);
        assertThat(hub.topics.enterprises()).hasSize(1203);
        assertThat(hub.topics.units()).hasSize(7);
        assertThat(hub.topics.deadLetters()).isEmpty();
        assertThat(hub.topics.eventIds()).hasSize(1210);
    }

    @Test
    void aFactIsKeyedByItsThingAndSaysWhereItCameFrom() throws IOException {
        hub.drop("registry", "a.csv", registry(1));
        hub.start();
        Delivery delivery = hub.ended(1).get(0);

        var fact = hub.topics.enterprises().get(0);
        assertThat(hub.topics.records().get(0).key()).isEqualTo(TestingFiles.uscc(1));
        assertThat(fact.provenance().source()).isEqualTo("registry");
        assertThat(fact.provenance().sourceRecord()).isEqualTo(delivery.sha256() + ":2");
        assertThat(fact.provenance().delivery()).isEqualTo(delivery.id());
        assertThat(fact.provenance().validFrom()).isEqualTo(delivery.validFrom());
        assertThat(hub.topics.records().get(0).headers()).isEmpty();
    }

    @Test
    void badRowsBecomeDeadLettersAndTheRestIsSent() throws IOException {
        String text = TestingFiles.REGISTRY_HEADER + registryRow(1) + "短,行\n"
                + registryRow(2).replace(TestingFiles.uscc(2), "91310107000000002X") + registryRow(3);
        hub.drop("registry", "a.csv", utf8(text));
        hub.start();
        Delivery delivery = hub.ended(1).get(0);

        assertThat(delivery.rowsAccepted()).isEqualTo(2);
        assertThat(delivery.rowsRejected()).isEqualTo(2);
        assertThat(hub.topics.deadLetters())
                .extracting(DeadLetter::reason, DeadLetter::place)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(RejectReason.COLUMN_COUNT, "line 4"),
                        org.assertj.core.groups.Tuple.tuple(RejectReason.INVALID_USCC, "line 5"));
    }

    @Test
    void theSameContentIsLoadedOnceUnderWhateverName() throws IOException {
        hub.start();
        hub.drop("registry", "a.csv", registry(3));
        long first = hub.ended(1).get(0).id();
        hub.drop("registry", "a.csv", registry(3));
        hub.ended(2);
        hub.drop("registry", "b.csv", registry(3));
        List<Delivery> ended = hub.ended(3);

        assertThat(ended.subList(0, 2))
                .allMatch(delivery -> delivery.state() == DeliveryState.DUPLICATE && delivery.duplicateOf() == first);
        assertThat(hub.topics.enterprises()).hasSize(3);
    }

    @Test
    void anotherContentUnderTheSameNameIsAnotherDelivery() throws IOException {
        hub.start();
        hub.drop("registry", "a.csv", registry(3));
        hub.ended(1);
        hub.drop("registry", "a.csv", registry(4));

        assertThat(hub.ended(2)).allMatch(delivery -> delivery.state() == DeliveryState.DONE);
        assertThat(hub.topics.enterprises()).hasSize(7);
    }

    @Test
    void aSourceThatGoesBackToWhatItSaidBeforeIsHeard() throws IOException {
        hub.start();
        hub.drop("registry", "a.csv", registry(3));
        hub.ended(1);
        hub.drop("registry", "a.csv", registry(4));
        hub.ended(2);
        hub.drop("registry", "a.csv", registry(3));
        Delivery again = hub.ended(3).get(0);

        assertThat(again.state()).isEqualTo(DeliveryState.DONE);
        assertThat(again.repetition()).isEqualTo(2);
        assertThat(hub.topics.enterprises()).hasSize(10);
        assertThat(hub.topics.eventIds()).hasSize(10);
        hub.drop("registry", "a.csv", registry(3));
        assertThat(hub.ended(4).get(0).duplicateOf()).isEqualTo(again.id());
    }

    @Test
    void whatIsHeardAgainHasTheSameIdsHoweverOftenItIsSent() throws IOException {
        hub.drop("registry", "a.csv", registry(3));
        Set<Step> failed = Collections.synchronizedSet(EnumSet.noneOf(Step.class));
        hub.start((step, delivery) -> {
            if (delivery == 3 && step.compareTo(Step.CLAIMED) > 0 && failed.add(step)) {
                throw new IllegalStateException("made up after " + step);
            }
        });
        hub.ended(1);
        hub.drop("registry", "a.csv", registry(4));
        hub.ended(2);
        hub.drop("registry", "a.csv", registry(3));
        hub.ended(3);

        assertThat(failed).contains(Step.RECEIVED, Step.SENT_PART, Step.SENT_ALL);
        assertThat(hub.topics.eventIds()).hasSize(10);
    }

    @Test
    void whatIsWrittenToAClaimedFileIsNotLost() throws IOException {
        hub.drop("registry", "a.csv", registry(3));
        hub.start((step, delivery) -> {
            if (delivery == 1 && step == Step.SENT_ALL) {
                append(hub.root.claimed("registry", delivery), registryRow(4));
            }
        });
        List<Delivery> ended = hub.ended(2);

        assertThat(ended).extracting(Delivery::state).containsOnly(DeliveryState.DONE);
        assertThat(ended).extracting(Delivery::rowsAccepted).containsExactly(4L, 3L);
        assertThat(ended).extracting(Delivery::originalName).containsOnly("a.csv");
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aBadFileIsRefusedWholeAndPutAway() throws IOException {
        byte[] whole = registry(50);
        hub.drop("registry", "cut.csv", Arrays.copyOf(whole, whole.length - 5));
        hub.start();
        Delivery delivery = hub.ended(1).get(0);

        assertThat(delivery.state()).isEqualTo(DeliveryState.REFUSED);
        assertThat(delivery.refusal()).contains("looks cut");
        assertThat(delivery.refusalZh()).contains("不完整");
        assertThat(hub.root.quarantine("registry", delivery.id())).exists();
        assertThat(hub.topics.enterprises()).isEmpty();
        assertThat(hub.topics.deadLetters())
                .extracting(DeadLetter::reason)
                .containsExactly(RejectReason.REFUSED_DOCUMENT);
    }

    @Test
    void theLogSaysWhichFileIsRefusedAndNothingOfItsContent() throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger("org.taproot.connectors");
        logger.addAppender(log);
        try {
            hub.drop("registry", "a.csv", utf8("secret,header\n"));
            hub.start();
            Delivery delivery = hub.ended(1).get(0);

            assertThat(delivery.refusal()).contains("secret");
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .contains("Delivery %d of source registry is refused".formatted(delivery.id()))
                    .noneMatch(message -> message.contains("secret"));
        } finally {
            logger.detachAppender(log);
        }
    }

    @Test
    void aRefusedFileMayBeDeliveredAgain() throws IOException {
        hub.start();
        hub.drop("registry", "a.csv", utf8("no,header\n"));
        hub.ended(1);
        hub.drop("registry", "a.csv", utf8("no,header\n"));

        assertThat(hub.ended(2)).allMatch(delivery -> delivery.state() == DeliveryState.REFUSED);
    }

    @Test
    void aSubmittedFileHoldsFromTheDayItDescribes() throws IOException {
        Path file = Files.write(folder.resolve("given.csv"), registry(2));
        long id = new Claims(hub.root, hub.ledger).submit(file, "registry", LocalDate.of(2025, 3, 1));
        hub.start();
        Delivery delivery = hub.ended(1).get(0);

        assertThat(delivery.id()).isEqualTo(id);
        assertThat(delivery.originalName()).isEqualTo("given.csv");
        assertThat(hub.topics.enterprises())
                .hasSize(2)
                .allMatch(fact -> fact.provenance().validFrom().equals(Instant.parse("2025-02-28T16:00:00Z")));
        assertThat(file).exists();
    }

    @Test
    void businessDayIsToldOnceAndAgainWhenTheNextOneBegins() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-03-01T15:59:00Z"));
        hub.start(clock(now::get));
        await().atMost(60, SECONDS).until(() -> !hub.topics.days().isEmpty());
        now.set(Instant.parse("2025-03-01T16:00:00Z"));
        await().atMost(60, SECONDS).until(() -> hub.topics.days().size() > 1);

        assertThat(hub.topics.days())
                .extracting(DayBegan::day)
                .containsExactly(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 2));
        assertThat(hub.topics.days().get(0).provenance().validFrom()).isEqualTo("2025-02-28T16:00:00Z");
    }

    @Test
    void aFileWhoseNameIsOfADayToComeIsRefusedAndHoldsUpNoOther() throws IOException {
        hub.drop("registry", "a-2099-12-31.csv", registry(2));
        hub.drop("registry", "b-2025-03-01.csv", registry(2));
        hub.start();
        List<Delivery> ended = hub.ended(2);

        assertThat(ended).extracting(Delivery::state).containsExactly(DeliveryState.DONE, DeliveryState.REFUSED);
        Delivery refused = ended.get(1);
        assertThat(refused.asOf()).isEqualTo("2099-12-31");
        assertThat(refused.refusal()).startsWith("Invalid as-of date 2099-12-31: expected today");
        assertThat(refused.refusalZh()).contains("2099-12-31 晚于今天").contains("文件名");
        assertThat(hub.root.quarantine("registry", refused.id())).exists();
        assertThat(hub.topics.enterprises())
                .hasSize(2)
                .allMatch(fact -> fact.provenance().validFrom().equals(Instant.parse("2025-02-28T16:00:00Z")));
    }

    @Test
    void aDayThatHasComeByTheBusinessClockIsNoDayToCome() throws IOException {
        LocalDate in30Days = LocalDate.now(SHANGHAI).plusDays(30);
        hub.drop("registry", "a-%s.csv".formatted(in30Days), registry(2));
        hub.start(Clock.offset(Clock.systemUTC(), Duration.ofDays(40)));
        Delivery delivery = hub.ended(1).get(0);

        assertThat(delivery.state()).isEqualTo(DeliveryState.DONE);
        assertThat(delivery.asOf()).isEqualTo(in30Days);
        assertThat(delivery.receivedAt()).isBefore(Instant.now());
    }

    @Test
    void aSecondCopyOnTheSameLedgerIsRefused() {
        hub.start();
        assertThatThrownBy(hub::start)
                .isInstanceOf(AlreadyRunningException.class)
                .hasMessageContaining("others already run on this ledger");
    }

    @Test
    void theLedgerShowsThatTheFoldersAreLookedAt() {
        hub.start();
        await().atMost(10, SECONDS).until(() -> lookedAt().size() == 2);
        Instant first = lookedAt().get(0);

        await().atMost(10, SECONDS).until(() -> lookedAt().get(0).isAfter(first));
    }

    @Test
    void whileTheBrokerIsAwayADeliveryWaitsAndCloseIsQuick() throws IOException {
        TestingHub.BROKER.close();
        try {
            hub.start();
            hub.drop("registry", "a.csv", registry(10));
            await().atMost(20, SECONDS)
                    .until(() -> !hub.inState(DeliveryState.RECEIVED).isEmpty());

            long start = System.nanoTime();
            hub.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        } finally {
            TestingHub.BROKER.start();
        }
        hub.start();
        assertThat(hub.ended(1)).allMatch(delivery -> delivery.state() == DeliveryState.DONE);
        assertThat(hub.topics.eventIds()).hasSize(10);
    }

    @Test
    void whatFailsIsTriedAgainAndTheOtherFeedGoesOn() throws IOException {
        hub.drop("registry", "a.csv", registry(1203));
        Set<Step> failed = Collections.synchronizedSet(EnumSet.of(Step.ENTERED, Step.CLAIMED));
        CountDownLatch otherIsDone = new CountDownLatch(1);
        hub.start((step, delivery) -> {
            boolean waits = step == Step.CHECKED && otherIsDone.getCount() > 0;
            if (delivery == 1 && (failed.add(step) || waits)) {
                throw new IllegalStateException("made up after " + step);
            }
        });
        await().atMost(20, SECONDS).until(() -> failed.contains(Step.CHECKED));
        hub.drop("occupancy", "a.xlsx", occupancy(7));
        await().atMost(20, SECONDS).until(() -> hub.inState(DeliveryState.DONE).size() == 1);
        otherIsDone.countDown();

        hub.ended(2);
        assertThat(failed).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Step.REFUSED)));
        assertThat(hub.inState(DeliveryState.DONE))
                .extracting(Delivery::rowsAccepted)
                .containsExactlyInAnyOrder(1203L, 7L);
        assertThat(hub.topics.eventIds()).hasSize(1210);
    }

    @Test
    void closeInTheMiddleOfALargeFileIsQuickAndLosesNothing() throws IOException {
        hub.drop("registry", "a.csv", registry(60_000));
        hub.start();
        await().atMost(20, SECONDS).until(() -> !hub.topics.records().isEmpty());
        long start = System.nanoTime();
        hub.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));

        hub.start();
        assertThat(hub.ended(1)).extracting(Delivery::rowsAccepted).containsExactly(60_000L);
        assertThat(hub.topics.eventIds()).hasSize(60_000);
    }

    @Test
    void aBrokerThatComesBackIsUsedAgain() throws IOException {
        TestingHub.BROKER.close();
        hub.start();
        try {
            hub.drop("registry", "a.csv", registry(10));
            await().atMost(20, SECONDS)
                    .until(() -> !hub.inState(DeliveryState.RECEIVED).isEmpty());
        } finally {
            TestingHub.BROKER.start();
        }
        assertThat(hub.ended(1)).allMatch(delivery -> delivery.state() == DeliveryState.DONE);
        assertThat(hub.topics.eventIds()).hasSize(10);
    }

    private List<Instant> lookedAt() {
        return hub.ledger.sources().all().stream()
                .map(SourceState::lookedAt)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }
}
