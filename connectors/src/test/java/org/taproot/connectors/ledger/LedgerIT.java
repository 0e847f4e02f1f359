package org.taproot.connectors.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.taproot.connectors.TestingDatabase;

class LedgerIT {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00.123456789Z");
    private static final Instant NOW_AS_KEPT = Instant.parse("2026-01-05T08:00:00.123456Z");
    private static final String SHA256 = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);

    private final TestingDatabase database = TestingDatabase.create();
    private final Ledger ledger = database.ledger(Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aDeliveryGoesFromClaimedToDone() {
        long id = ledger.claim("registry", "登记.csv", 12, LocalDate.of(2026, 1, 1));
        assertThat(ledger.find(id).orElseThrow().isNew()).isTrue();

        ledger.received(id, SHA256, 13);
        assertThat(ledger.unfinished()).extracting(Delivery::id).containsExactly(id);

        ledger.done(id, 5, 2);
        assertThat(ledger.find(id))
                .contains(new Delivery(
                        id,
                        "registry",
                        "登记.csv",
                        13,
                        SHA256,
                        DeliveryState.DONE,
                        null,
                        null,
                        null,
                        5L,
                        2L,
                        LocalDate.of(2026, 1, 1),
                        NOW_AS_KEPT,
                        NOW_AS_KEPT,
                        NOW_AS_KEPT,
                        false));
        assertThat(ledger.unfinished()).isEmpty();
    }

    @Test
    void todayIsTheDayInShanghai() {
        try (Ledger beforeMidnight = database.ledger(at("2026-01-05T15:59:59Z"));
                Ledger atMidnight = database.ledger(at("2026-01-05T16:00:00Z"))) {
            assertThat(beforeMidnight.today()).isEqualTo(LocalDate.of(2026, 1, 5));
            assertThat(atMidnight.today()).isEqualTo(LocalDate.of(2026, 1, 6));
        }
    }

    @Test
    void theBusinessClockSaysWhichDayItIsAndNothingElse() {
        try (Ledger ahead = database.ledger(at("2026-01-05T08:00:00Z"), at("2026-02-14T08:00:00Z"))) {
            long id = ahead.claim("registry", "a.csv", 1, null);

            assertThat(ahead.today()).isEqualTo(LocalDate.of(2026, 2, 14));
            assertThat(ahead.find(id).orElseThrow().claimedAt()).isEqualTo("2026-01-05T08:00:00Z");
        }
    }

    @Test
    void aContentIsReceivedOnceInAFeed() {
        long first = received("registry");
        long second = ledger.claim("registry", "b.csv", 1, null);

        assertThat(ledger.loadedBefore("registry", SHA256, second)).contains(first);
        assertThat(ledger.loadedBefore("registry", SHA256, first)).isEmpty();
        assertThat(ledger.loadedBefore("occupancy", SHA256, second)).isEmpty();
        assertThatThrownBy(() -> ledger.received(second, SHA256, 1)).hasMessageContaining("delivery_loaded_once");

        ledger.duplicate(second, SHA256, first);
        assertThat(ledger.find(second).orElseThrow().duplicateOf()).isEqualTo(first);
    }

    @Test
    void aContentThatComesBackAfterAnotherOfItsNameIsNews() {
        loaded("a.csv", "2026-01-01", SHA256);
        loaded("a.csv", "2026-01-01", OTHER);
        long again = named("a.csv", "2026-01-01");

        assertThat(ledger.loadedBefore("registry", SHA256, again)).isEmpty();
        assertThat(ledger.timesLoaded("registry", SHA256)).isEqualTo(1);
        ledger.received(again, SHA256, 1, 2);
        assertThat(ledger.find(again).orElseThrow().repetition()).isEqualTo(2);
        assertThat(ledger.loadedBefore("registry", SHA256, named("a.csv", "2026-01-01")))
                .contains(again);
        assertThat(ledger.loadedBefore("registry", OTHER, named("a.csv", "2026-01-01")))
                .isEmpty();
    }

    @Test
    void aContentIsNoNewsAfterOthersOfOtherNames() {
        long first = loaded("甲楼.xlsx", null, SHA256);
        loaded("乙楼.xlsx", null, OTHER);

        assertThat(ledger.loadedBefore("registry", SHA256, named("甲楼.xlsx", null)))
                .contains(first);
        assertThat(ledger.loadedBefore("registry", SHA256, named("丙楼.xlsx", null)))
                .contains(first);
    }

    @Test
    void aContentIsNoNewsWhenWhatCameBetweenIsOfALaterDayThanItOrAnEarlierOneThanTheFirst() {
        long first = loaded("a.csv", "2026-01-02", SHA256);
        loaded("a.csv", "2026-01-01", OTHER);
        loaded("a.csv", "2026-01-04", OTHER);

        assertThat(ledger.loadedBefore("registry", SHA256, named("a.csv", "2026-01-02")))
                .contains(first);
        assertThat(ledger.loadedBefore("registry", SHA256, named("a.csv", "2026-01-03")))
                .contains(first);
        assertThat(ledger.loadedBefore("registry", SHA256, named("a.csv", "2026-01-04")))
                .isEmpty();
        // it describes today
        assertThat(ledger.loadedBefore("registry", SHA256, named("a.csv", null)))
                .isEmpty();
    }

    @Test
    void theMomentInTheNameOfWhatAnIntakeTookIsNoPartOfIt() {
        received("push-1", "leads 2026-01-05T08:00:00Z", SHA256);
        received("push-2", "leads 2026-01-05T08:00:01Z", OTHER);
        long again = ledger.claim("registry", "leads 2026-01-05T08:00:02Z", 1, null, "push-3", null);

        assertThat(ledger.loadedBefore("registry", SHA256, again)).isEmpty();
    }

    @Test
    void aRefusedContentMayBeReceivedAgain() {
        ledger.refused(received("registry"), "because", "因为");

        assertThat(ledger.find(received("registry")).orElseThrow().isReceived()).isTrue();
    }

    @Test
    void aVanishedFileThatAppearsAfterAllIsReceived() {
        long id = ledger.claim("registry", "a.csv", 1, null);
        ledger.vanished(id);
        ledger.received(id, SHA256, 1);

        assertThat(ledger.find(id).orElseThrow().doneAt()).isNull();
    }

    @Test
    void whatIsDoneStaysDone() {
        long id = received("registry");
        ledger.done(id, 1, 0);

        assertThatThrownBy(() -> ledger.refused(id, "because", "因为"))
                .hasMessage("Cannot mark delivery %d as refused: it is DONE", id);
    }

    @Test
    void whatADeliveryWasReadWithIsKnownWheneverItWasReceived() {
        LocalDate day = LocalDate.of(2026, 1, 7);
        ledger.definitions().inForce("registry", "first");
        long id = received("registry");
        ledger.done(id, 1, 0, "second", day);
        ledger.definitions().inForce("registry", "second");
        // one of before that was noted
        long reload = ledger.claimReplay("registry", "reload", 1, "reload:" + id);
        ledger.received(reload, OTHER, 1);
        ledger.done(reload, 1, 0);

        assertThat(ledger.readings(id))
                .containsExactly(
                        new PastReading(id, "second", day), new PastReading(reload, "first", LocalDate.of(2026, 1, 5)));
    }

    @Test
    void theNewestDefinitionIsTheLastOneThatCameWhateverTheClockSays() {
        DefinitionBook definitions = ledger.definitions();
        assertThat(definitions.newest("registry")).isEmpty();
        definitions.inForce("registry", "first");
        definitions.inForce("registry", "second");
        definitions.inForce("registry", "second");
        definitions.inForce("registry", "first");

        assertThat(definitions.newest("registry")).contains("first");
        List<String> texts = ledger.jdbi()
                .withHandle(handle -> handle.createQuery("select text from ledger.definition order by since")
                        .mapTo(String.class)
                        .list());
        assertThat(texts).containsExactly("first", "second", "first");
    }

    @Test
    void theNewestDeliveriesComeFirst() {
        List<Long> ids = IntStream.range(0, 5)
                .mapToObj(i -> ledger.claim("registry", "a.csv", 1, null))
                .toList();

        assertThat(ledger.newest(2)).extracting(Delivery::id).containsExactly(ids.get(4), ids.get(3));

        ledger.claim("occupancy", "b.xlsx", 1, null);
        assertThat(ledger.newest("registry", 1)).extracting(Delivery::id).containsExactly(ids.get(4));
    }

    @Test
    void aSourceShowsHowItIsDoing() {
        SourceBook sources = ledger.sources();
        sources.declared("tax", "税收区间", "folder", "measure-reported");
        sources.failed("tax", NOW_AS_KEPT.plusSeconds(1), "Cannot find the folder", null);
        assertThat(sources.all()).singleElement().satisfies(tax -> {
            assertThat(tax.state()).isEqualTo(SourceState.State.RUNNING);
            assertThat(tax.failingSince()).isEqualTo(NOW_AS_KEPT);
            assertThat(tax.failure()).isEqualTo("Cannot find the folder");
            assertThat(tax.succeededAt()).isNull();
        });

        long id = ledger.claim("tax", "a.csv", 1, null);
        ledger.received(id, "ab".repeat(32), 1);
        ledger.done(id, 7, 2);
        sources.looked("tax", NOW_AS_KEPT.plusSeconds(2));
        assertThat(sources.all()).singleElement().satisfies(tax -> {
            assertThat(tax.failure()).isNull();
            assertThat(tax.failingSince()).isNull();
            assertThat(tax.nextLookAt()).isEqualTo(NOW_AS_KEPT.plusSeconds(2));
            assertThat(List.of(tax.deliveries(), tax.accepted(), tax.rejected(), tax.waiting()))
                    .containsExactly(1L, 7L, 2L, 0L);
        });
    }

    @Test
    void aPausedSourceStaysPausedWhateverIsDeclared() {
        SourceBook sources = ledger.sources();
        sources.declared("tax", "税收区间", "folder", "measure-reported");
        assertThat(sources.pause("tax")).isTrue();
        sources.declared("tax", "税收区间（改）", "folder", "measure-reported");
        assertThat(sources.paused()).containsExactly("tax");

        assertThat(sources.resume("tax")).isTrue();
        assertThat(sources.paused()).isEmpty();
        assertThat(sources.pause("unknown")).isFalse();
        sources.removed("tax");
        assertThat(sources.all()).isEmpty();
    }

    @Test
    void anInvalidDefinitionIsShownSinceWhen() {
        ledger.sources().invalid("tax", "tax.yaml line 4, fact: unknown fact");

        assertThat(ledger.sources().all()).singleElement().satisfies(tax -> {
            assertThat(tax.state()).isEqualTo(SourceState.State.INVALID);
            assertThat(tax.failingSince()).isEqualTo(NOW_AS_KEPT);
        });
    }

    @Test
    void thePositionIsThatOfTheNewestDocumentThatDidNotVanish() {
        long first = ledger.claim("leads", "1", 1, null, null, "cursor 10");
        long second = ledger.claim("leads", "2", 1, null, "key#1", "cursor 20");
        assertThat(ledger.position("leads")).contains("cursor 20");
        assertThat(ledger.isKnown("leads", "key#1")).isTrue();

        ledger.vanished(second);
        assertThat(ledger.position("leads")).contains("cursor 10");
        assertThat(ledger.isKnown("leads", "key#1")).isFalse();
        assertThat(ledger.position("other")).isEmpty();
        assertThat(first).isLessThan(second);
    }

    @Test
    void severalProcessesMayOpenANewLedgerAtOnce() {
        TestingDatabase fresh = TestingDatabase.create();

        assertThat(IntStream.range(0, 4)
                        .parallel()
                        .mapToObj(i -> fresh.ledger())
                        .toList())
                .allSatisfy(opened -> assertThat(opened.newest(1)).isEmpty())
                .allSatisfy(Ledger::close);
    }

    @Test
    void onlyOneMayRunOnALedger() {
        try (Ledger other = database.ledger()) {
            SoleInstance first = SoleInstance.of(ledger);
            assertThatThrownBy(() -> SoleInstance.of(other)).isInstanceOf(AlreadyRunningException.class);
            first.confirm();
            first.close();

            SoleInstance.of(other).close();
        }
    }

    @Test
    void aLostSessionIsNoticedAndTheRightTakenAgain() {
        try (SoleInstance instance = SoleInstance.of(ledger)) {
            ledger.jdbi()
                    .useHandle(handle -> handle.execute(
                            "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'"));
            instance.confirm();

            try (Ledger other = database.ledger()) {
                assertThatThrownBy(() -> SoleInstance.of(other)).isInstanceOf(AlreadyRunningException.class);
            }
        }
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    private long named(String name, String asOf) {
        return ledger.claim("registry", name, 1, asOf == null ? null : LocalDate.parse(asOf));
    }

    private long loaded(String name, String asOf, String sha256) {
        long id = named(name, asOf);
        ledger.received(id, sha256, 1, ledger.timesLoaded("registry", sha256) + 1);
        ledger.done(id, 1, 0);
        return id;
    }

    private void received(String origin, String name, String sha256) {
        ledger.received(ledger.claim("registry", name, 1, null, origin, null), sha256, 1);
    }

    private long received(String feed) {
        long id = ledger.claim(feed, "a.csv", 1, null);
        ledger.received(id, SHA256, 1);
        return id;
    }
}
