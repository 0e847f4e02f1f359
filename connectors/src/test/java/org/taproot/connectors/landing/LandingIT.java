package org.taproot.connectors.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.taproot.connectors.TestingFiles.utf8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.TestingDatabase;
import org.taproot.connectors.TestingDefinitions;
import org.taproot.connectors.intake.Document;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.Objection;
import org.taproot.connectors.ledger.Objection.Reason;
import org.taproot.connectors.source.Handing;

class LandingIT {

    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final Instant AT_REST = NOW.minusSeconds(2);

    @TempDir
    Path folder;

    private final TestingDatabase database = TestingDatabase.create();
    private final Ledger ledger = database.ledger(Clock.fixed(NOW, ZoneOffset.UTC));
    private DataRoot root;
    private Claims claims;
    private LandingFolder landing;

    @BeforeEach
    void open() throws IOException {
        root = new DataRoot(folder.resolve("data"));
        root.createFor("registry");
        TestingDefinitions.declareStandard(root);
        claims = new Claims(root, ledger);
        landing = new LandingFolder(root, "registry", claims, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void aFileIsClaimedWhenTwoLooksSeeTheSame() throws IOException {
        drop("a.csv");
        landing.claimComplete();
        assertThat(ledger.newest(10)).isEmpty();

        landing.claimComplete();
        Delivery delivery = ledger.newest(10).get(0);
        assertThat(delivery.originalName()).isEqualTo("a.csv");
        assertThat(root.claimed("registry", delivery.id())).hasContent("content");
        assertThat(root.landing("registry")).isEmptyDirectory();
    }

    @Test
    void aFileThatCannotBeMovedDoesNotHoldUpThoseBehindIt() throws IOException {
        drop("first.csv");
        lookTwice();
        long next = ledger.newest(1).get(0).id() + 1;
        Files.createDirectories(root.claimed("registry", next).resolve("in the way"));
        drop("a.csv");
        drop("b.csv");

        landing.claimComplete();
        assertThatThrownBy(landing::claimComplete).isInstanceOf(IOException.class);

        assertThat(ledger.newest(10))
                .filteredOn(delivery -> delivery.state() == DeliveryState.CLAIMED)
                .extracting(Delivery::originalName)
                .containsExactly("b.csv", "first.csv");
        assertThat(ledger.find(next)).get().extracting(Delivery::state).isEqualTo(DeliveryState.VANISHED);
        assertThat(root.landing("registry").resolve("a.csv")).exists();
    }

    @Test
    void aFileThatGrowsIsLeftAlone() throws IOException {
        Path file = drop("a.csv");
        for (int i = 0; i < 5; i++) {
            landing.claimComplete();
            Files.writeString(file, "more", StandardOpenOption.APPEND);
            modified(file, AT_REST);
        }

        assertThat(ledger.newest(10)).isEmpty();
    }

    @Test
    void aFileThatWasWrittenAMomentAgoIsLeftAlone() throws IOException {
        Path file = modified(drop("a.csv"), AT_REST.plusMillis(1));
        lookTwice();
        assertThat(ledger.newest(10)).isEmpty();

        modified(file, AT_REST);
        lookTwice();
        assertThat(ledger.newest(10)).hasSize(1);
    }

    @Test
    void aFileThatIsOpenForWritingIsWaitedForHoweverLongItsWriterPauses() throws IOException {
        Path file = drop("a.csv");
        try (OutputStream writer = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            modified(file, NOW.minusSeconds(3600));
            lookTwice();
            assertThat(ledger.newest(10)).isEmpty();
            assertThat(landing.objections()).containsExactly(Objection.of("a.csv", Reason.OPEN_FOR_WRITING));
            writer.write(utf8(" and the rest"));
        }
        modified(file, AT_REST);

        lookTwice();
        assertThat(root.claimed("registry", ledger.newest(10).get(0).id())).hasContent("content and the rest");
    }

    @Test
    void aFileThatIsOpenForReadingIsClaimed() throws IOException {
        try (InputStream reader = Files.newInputStream(drop("a.csv"))) {
            lookTwice();
            assertThat(reader).hasContent("content");
        }
        assertThat(ledger.newest(10)).hasSize(1);
    }

    @Test
    void aFileThatWasGivenATimeToComeIsClaimed() throws IOException {
        modified(drop("a.csv"), NOW.plusSeconds(3600));

        lookTwice();
        assertThat(ledger.newest(10)).hasSize(1);
    }

    @Test
    void theClockOfTheFileSystemIsThatOfItsFiles() throws IOException {
        Instant before = written("a.csv");
        Instant asked = new FileSystemClock(root.unfinished()).instant();
        Instant after = written("b.csv");

        assertThat(asked).isBetween(before, after);
        assertThat(root.unfinished()).isEmptyDirectory();
    }

    @Test
    void whatIsNotAPlainCompleteFileIsNeverTouched() throws Exception {
        Path target = Files.write(folder.resolve("target"), utf8("secret"));
        Path feed = root.landing("registry");
        Files.createSymbolicLink(feed.resolve("link.csv"), target);
        Files.createLink(feed.resolve("hard.csv"), target);
        Files.createDirectory(feed.resolve("folder.csv"));
        assertThat(new ProcessBuilder("mkfifo", feed.resolve("fifo.csv").toString())
                        .start()
                        .waitFor())
                .isZero();
        List.of(".hidden.csv", "a.csv.part", "b.TMP", "~$c.xlsx").forEach(this::dropUnchecked);

        lookTwice();
        assertThat(ledger.newest(10)).isEmpty();
        assertThat(feed.toFile().list()).hasSize(8);
        assertThat(landing.objections())
                .extracting(Objection::thing, Objection::reason)
                .containsExactlyInAnyOrder(
                        tuple("link.csv", Reason.SYMBOLIC_LINK),
                        tuple("hard.csv", Reason.HARD_LINK),
                        tuple("folder.csv", Reason.FOLDER),
                        tuple("fifo.csv", Reason.NO_FILE));
    }

    @Test
    void whatIsMendedOrGoneIsNoObjectionAnyMore() throws IOException {
        Path link = Files.createSymbolicLink(root.landing("registry").resolve("a\nb.csv"), folder);
        landing.claimComplete();
        assertThat(landing.objections()).extracting(Objection::thing).containsExactly("a<U+000A>b.csv");

        Files.delete(link);
        landing.claimComplete();
        assertThat(landing.objections()).isEmpty();
    }

    @Test
    void aNameThatSaysItIsNotCompleteIsToldAfterAnHour() throws IOException {
        modified(drop("a.csv.part"), NOW.minusSeconds(3601));
        modified(drop("b.csv.part"), NOW.minusSeconds(3599));
        modified(drop(".c.csv.part"), NOW.minusSeconds(3601));

        landing.claimComplete();
        assertThat(landing.objections()).containsExactly(Objection.of("a.csv.part", Reason.UNFINISHED_NAME));
    }

    @Test
    void aNameThatNoSourceOfTheFolderWantsIsTold() throws IOException {
        LandingFolder tables = new LandingFolder(
                root.landing("registry"), ".*\\.csv", file -> file.toString().endsWith(".xlsx"), "registry", claims);
        List.of("a.csv", "b.xlsx", "c.pdf").forEach(this::dropUnchecked);

        tables.claimComplete();
        assertThat(tables.objections()).containsExactly(Objection.of("c.pdf", Reason.UNWANTED_NAME));
    }

    @Test
    void strangeNamesAreOnlyEverText() throws IOException {
        drop("a\nb\u202Efdp.csv");
        drop("%2e%2e%2f%00.csv");
        drop("🏢'; drop table.csv");
        drop("x".repeat(200));

        lookTwice();
        assertThat(ledger.newest(10))
                .extracting(Delivery::originalName)
                .containsExactlyInAnyOrder(
                        "a<U+000A>b<U+202E>fdp.csv", "%2e%2e%2f%00.csv", "🏢'; drop table.csv", "x".repeat(200));
        assertThat(root.claimed("registry").toFile().list()).allMatch(name -> name.matches("\\d+"));
    }

    @Test
    void filesAreClaimedInTheOrderOfTheirNames() throws IOException {
        drop("b.csv");
        drop("a.csv");

        lookTwice();
        assertThat(ledger.newest(10)).extracting(Delivery::originalName).containsExactly("b.csv", "a.csv");
    }

    @Test
    void whatCannotBeTakenKeepsNothingElseBack() throws IOException {
        for (int i = 0; i < 4_100; i++) {
            Files.createDirectory(root.landing("registry").resolve("a%04d".formatted(i)));
        }
        drop("b.csv");

        lookTwice();
        lookTwice();
        assertThat(ledger.newest(10)).hasSize(1);
        assertThat(landing.objections()).hasSize(4_100);
    }

    @Test
    void aDroppedFileDescribesTheDayInItsName() throws IOException {
        drop("a-2025-12-31.csv");
        drop("b.csv");

        lookTwice();
        assertThat(ledger.newest(10)).extracting(Delivery::asOf).containsExactly(null, LocalDate.of(2025, 12, 31));
    }

    @Test
    void aSubmittedFileDescribesTheDayThatIsGivenWhateverItsName() throws IOException {
        Path file = Files.write(folder.resolve("a-2025-12-31.csv"), utf8("content"));

        assertThat(ledger.find(claims.submit(file, "registry", TODAY)))
                .get()
                .extracting(Delivery::asOf)
                .isEqualTo(TODAY);
        assertThat(ledger.find(claims.submit(file, "registry", null)))
                .get()
                .extracting(Delivery::asOf)
                .isNull();
    }

    @Test
    void aSubmittedFileStaysAndItsCopyIsClaimed() throws IOException {
        Path file = Files.write(folder.resolve("given.csv"), utf8("content"));
        long id = claims.submit(file, "registry", null);

        assertThat(root.claimed("registry", id)).hasContent("content");
        assertThat(file).exists();
        assertThat(root.unfinished()).isEmptyDirectory();
    }

    @Test
    void whatCannotBeSubmittedIsNamed() {
        assertThatThrownBy(() -> claims.submit(folder, "registry", null)).hasMessageContaining("expected a file");
        assertThatThrownBy(() -> claims.submit(folder.resolve("a"), "tax", null))
                .hasMessageContaining("Unknown source \"tax\"");
    }

    @Test
    void aFileThatIsSubmittedWithADayToComeIsNotTaken() throws IOException {
        Path file = Files.write(folder.resolve("given.csv"), utf8("content"));

        assertThatThrownBy(() -> claims.submit(file, "registry", TODAY.plusDays(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Invalid as-of date 2026-01-06: expected today (2026-01-05 in Shanghai) or a day before");
        assertThat(ledger.newest(1)).isEmpty();
        assertThat(root.unfinished()).isEmptyDirectory();
    }

    @Test
    void aContentIsArchivedOnceUnderItsHash() throws IOException {
        Archive archive = new Archive(root);
        Archive.Content first = archive.keep(drop("a.csv"));
        Archive.Content second = archive.keep(drop("b.csv"));

        assertThat(second).isEqualTo(first);
        assertThat(first.sha256()).isEqualTo("ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73");
        assertThat(root.archive(first.sha256())).hasContent("content");
        assertThat(root.unfinished()).isEmptyDirectory();
    }

    @Test
    void anEntryWithoutItsFileVanishes() throws IOException {
        long id = ledger.claim("registry", "a.csv", 1, null);

        recover();
        assertThat(ledger.find(id).orElseThrow().state()).isEqualTo(DeliveryState.VANISHED);
    }

    @Test
    void whatWasEnteredAndNeverBecameOursIsNotKnown() throws IOException {
        AnswerLosingDataSource dataSource = new AnswerLosingDataSource(database.url());
        Ledger losing = Ledger.open(dataSource.asDataSource(), Clock.fixed(NOW, ZoneOffset.UTC));
        Handing handing = new Handing("registry", root, new Claims(root, losing), losing);
        handing.take(staged(handing), new Document("page 1", "key 1", "place 2", null));
        dataSource.loseNextAnswer();
        assertThatThrownBy(() -> handing.take(staged(handing), new Document("page 2", "key 2", "place 3", null)))
                .rootCause()
                .hasMessage("made up: the answer is lost");
        assertThat(ledger.position("registry")).contains("place 3");

        assertThat(handing.isKnown("key 2")).isFalse();
        assertThat(handing.position()).contains("place 2");
        assertThat(handing.isKnown("key 1")).isTrue();
        assertThat(ledger.newest(10))
                .extracting(Delivery::state)
                .containsExactly(DeliveryState.VANISHED, DeliveryState.CLAIMED);
    }

    private static Path staged(Handing handing) throws IOException {
        return Files.write(handing.stage(), utf8("content"));
    }

    @Test
    void aReceivedFileThatIsGoneComesBackFromTheArchive() throws IOException {
        long id = ledger.claim("registry", "a.csv", 1, null);
        Archive.Content content = new Archive(root).keep(drop("a.csv"));
        ledger.received(id, content.sha256(), content.size());

        recover();
        assertThat(root.claimed("registry", id)).hasContent("content");
    }

    @Test
    void aClaimedFileThatTheLedgerDoesNotKnowLandsOnceMore() throws IOException {
        Files.write(root.claimed("registry", 77), utf8("content"));

        recover();
        assertThat(root.landing("registry").resolve("unknown-delivery-77")).hasContent("content");
    }

    private void recover() throws IOException {
        new Recovery(root, ledger, new Archive(root), Clock.systemUTC()).run(List.of("registry"));
    }

    private void lookTwice() throws IOException {
        landing.claimComplete();
        landing.claimComplete();
    }

    private Path drop(String name) throws IOException {
        return modified(Files.write(root.landing("registry").resolve(name), utf8("content")), AT_REST);
    }

    private Instant written(String name) throws IOException {
        return Files.getLastModifiedTime(Files.write(folder.resolve(name), utf8("content")))
                .toInstant();
    }

    private static Path modified(Path file, Instant when) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(when));
    }

    private void dropUnchecked(String name) {
        try {
            drop(name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
