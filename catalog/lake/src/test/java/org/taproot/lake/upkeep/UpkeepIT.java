package org.taproot.lake.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.CommitFailedException;
import org.apache.iceberg.util.SnapshotUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTable.Layout;
import org.taproot.lake.table.HubTables;
import org.taproot.lake.upkeep.Upkeep.Extent;

/** Upkeep of real tables, whose catalog is in a real PostgreSQL. */
class UpkeepIT {

    /** Each test has a table of its own. */
    private static final Iterator<HubTable<?>> TABLES = HubTables.all().stream()
            .filter(table -> table.layout() == Layout.BY_DAY_OF_RECEIPT)
            .iterator();

    private static final HubTable<?> WITHOUT_DAYS = HubTables.UNIT.history();
    private static final Instant YESTERDAY = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final UpkeepRules RULES =
            new UpkeepRules(1 << 20, 3, 10, 2, Duration.ofMinutes(10), 10, Duration.ofDays(3));

    @TempDir
    private static Path warehouse;

    private static EmbeddedPostgres postgres;
    private static HubCatalog catalog;

    private HubTable<?> byDay;

    @BeforeAll
    static void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        catalog = connect();
        catalog.ensureTables(4);
    }

    private static HubCatalog connect() {
        return HubCatalog.open(HubCatalog.Config.jdbc(
                postgres.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "postgres",
                warehouse.toUri().toString()));
    }

    @AfterAll
    static void close() throws IOException {
        catalog.close();
        postgres.close();
    }

    @BeforeEach
    void chooseTable() {
        byDay = TABLES.next();
    }

    @Test
    void smallFilesOfAFinishedDayBecomeOneWithTheSameRows() throws IOException {
        appendEach(byDay, YESTERDAY, "a", "b", "c", "d");
        List<String> before = rows(byDay);

        UpkeepReport report = upkeepAt(TODAY).carryOut(byDay, Extent.EVERYTHING);

        assertThat(report)
                .extracting(UpkeepReport::mergedFiles, UpkeepReport::intoFiles)
                .containsExactly(4, 1);
        assertThat(files(byDay)).hasSize(1);
        assertThat(rows(byDay)).containsExactlyElementsOf(before).hasSize(4);
    }

    @Test
    void whatGrowsIsLeftUntilItsFilesAreMany() throws IOException {
        appendEach(byDay, TODAY, "a", "b", "c", "d");
        appendEach(WITHOUT_DAYS, TODAY, "a", "b", "c", "d");

        upkeepAt(TODAY).carryOut(byDay, Extent.EVERYTHING);
        upkeepAt(TODAY).carryOut(WITHOUT_DAYS, Extent.EVERYTHING);
        assertThat(files(byDay)).hasSize(4);
        assertThat(files(WITHOUT_DAYS)).hasSize(4);

        appendEach(WITHOUT_DAYS, TODAY, "e", "f", "g", "h", "i", "j");
        upkeepAt(TODAY).carryOut(WITHOUT_DAYS, Extent.EVERYTHING);
        assertThat(files(WITHOUT_DAYS)).hasSize(1);
        assertThat(rows(WITHOUT_DAYS)).hasSize(10);
    }

    @Test
    void planTellsWhatWouldBeDoneAndDoesNothing() throws IOException {
        appendEach(byDay, YESTERDAY, "a", "b", "c");
        age(Duration.ofDays(4), Files.writeString(folder(byDay).resolve("data/left-behind.parquet"), "x"));
        Instant inAYear = TODAY.plus(Duration.ofDays(365));

        UpkeepReport plan = upkeepAt(inAYear).plan(byDay);

        assertThat(plan)
                .extracting(UpkeepReport::mergedFiles, UpkeepReport::rewrittenManifests)
                .containsExactly(3, 3);
        assertThat(plan.text()).contains("3 files merged into 1").contains("orphan files");
        assertThat(files(byDay)).hasSize(3);
        assertThat(folder(byDay).resolve("data/left-behind.parquet")).exists();
    }

    @Test
    void nothingThatAJobCommitsMeanwhileIsLost() throws Exception {
        appendEach(byDay, YESTERDAY, "a", "b", "c");
        CompletableFuture<Void> job = CompletableFuture.runAsync(() -> {
            try (HubCatalog own = connect()) {
                for (int checkpoint = 1; checkpoint <= 40; checkpoint++) {
                    TestingFiles.append(own.load(byDay), YESTERDAY, "fact-" + checkpoint, checkpoint);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        int merges = 0;
        while (!job.isDone()) {
            try {
                merges += upkeepAt(TODAY).carryOut(byDay, Extent.EVERYTHING).intoFiles();
            } catch (CommitFailedException e) {
                // the job was quicker time and again: the table is as good as before, and the next round tries again
                assertThat(e).hasMessageContaining(byDay.name());
            }
        }
        job.get();
        merges += upkeepAt(TODAY).carryOut(byDay, Extent.EVERYTHING).intoFiles();

        List<String> expected = new ArrayList<>(List.of("a", "b", "c"));
        IntStream.rangeClosed(1, 40).forEach(checkpoint -> expected.add("fact-" + checkpoint));
        assertThat(rows(byDay)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(merges).isPositive();
        assertThat(files(byDay)).doesNotHaveDuplicates().allMatch(file -> Files.exists(Path.of(URI.create(file))));
    }

    @Test
    void jobFindsItsLastCommitHoweverOldItIs() throws IOException {
        appendEach(byDay, YESTERDAY, "a", "b");
        TestingFiles.append(catalog.load(byDay), YESTERDAY, "c", 17);
        Instant inAYear = Instant.now().plus(Duration.ofDays(365));

        UpkeepReport report = upkeepAt(inAYear).carryOut(byDay, Extent.EVERYTHING);
        upkeepAt(inAYear).carryOut(byDay, Extent.EVERYTHING);

        assertThat(report.expiredSnapshots()).isEqualTo(2);
        assertThat(commitsOfJobs(catalog.load(byDay))).containsExactly("17");
        assertThat(rows(byDay)).hasSize(3);
    }

    @Test
    void moreSnapshotsThanAllowedGoOnceNoQueryCanReadThem() throws IOException {
        IntStream.rangeClosed(1, 14)
                .forEach(checkpoint -> TestingFiles.append(catalog.load(byDay), TODAY, "f", checkpoint));
        UpkeepRules withoutMerging = new UpkeepRules(1, 100, 100, 100, Duration.ofDays(1), 10, Duration.ofDays(3));

        new Upkeep(catalog, withoutMerging, Clock.systemUTC()).carryOut(byDay, Extent.EVERYTHING);
        assertThat(commitsOfJobs(catalog.load(byDay))).hasSize(14);

        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(11));
        new Upkeep(catalog, withoutMerging, later).carryOut(byDay, Extent.EVERYTHING);

        assertThat(commitsOfJobs(catalog.load(byDay)))
                .hasSize(10)
                .startsWith("14")
                .endsWith("5");
        assertThat(rows(byDay)).hasSize(14);
    }

    @Test
    void snapshotWithANameStays() throws IOException {
        appendEach(byDay, YESTERDAY, "a");
        Table table = catalog.load(byDay);
        long named = table.currentSnapshot().snapshotId();
        table.manageSnapshots().createTag("savepoint-dead-letter-7", named).commit();
        appendEach(byDay, YESTERDAY, "b", "c", "d");

        UpkeepReport report = upkeepAt(Instant.now().plus(Duration.ofDays(365))).carryOut(byDay, Extent.EVERYTHING);

        assertThat(report.expiredSnapshots()).isGreaterThanOrEqualTo(3);
        assertThat(catalog.load(byDay).snapshot(named)).isNotNull();
        assertThat(rows(byDay)).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void orphanFileGoesAfterThreeDaysAndNotBefore() throws IOException {
        appendEach(byDay, TODAY, "a");
        Path old = Files.writeString(folder(byDay).resolve("data/old.parquet"), "x");
        Path young = Files.writeString(folder(byDay).resolve("data/young.parquet"), "x");
        age(Duration.ofDays(3).plusMinutes(1), old);
        age(Duration.ofDays(3).minusMinutes(10), young);

        UpkeepReport report = upkeepAt(Instant.now()).carryOut(byDay, Extent.EVERYTHING);

        assertThat(report.orphans()).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void fileThatTheTableNeedsIsNoOrphanHoweverOldItIs() throws IOException {
        appendEach(byDay, YESTERDAY, "a", "b", "c");
        upkeepAt(TODAY).carryOut(byDay, Extent.EVERYTHING);
        try (Stream<Path> all = Files.walk(folder(byDay))) {
            all.filter(Files::isRegularFile).forEach(file -> age(Duration.ofDays(30), file));
        }

        UpkeepReport report = upkeepAt(Instant.now()).carryOut(byDay, Extent.EVERYTHING);

        assertThat(report.orphans()).isZero();
        assertThat(rows(byDay)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(catalog.load(byDay).history()).hasSizeGreaterThan(1);
    }

    @Test
    void orphansStayWhileACommitIsLate() throws IOException {
        appendEach(byDay, TODAY, "a");
        Path old = Files.writeString(folder(byDay).resolve("data/old.parquet"), "x");
        age(Duration.ofDays(30), old);

        upkeepAt(Instant.now()).carryOut(byDay, Extent.WITHOUT_ORPHANS);

        assertThat(old).exists();
    }

    @Test
    void manyManifestsBecomeFewWithTheSameRows() throws IOException {
        appendEach(byDay, TODAY, "a", "b", "c", "d");

        UpkeepReport report = upkeepAt(TODAY).carryOut(byDay, Extent.EVERYTHING);

        Table table = catalog.load(byDay);
        assertThat(report.rewrittenManifests()).isEqualTo(4);
        assertThat(table.currentSnapshot().dataManifests(table.io())).hasSize(1);
        assertThat(rows(byDay)).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void everyTableOfTheHubCanBeKept() {
        assertThat(HubTables.all())
                .extracting(table ->
                        upkeepAt(TODAY).carryOut(table, Extent.EVERYTHING).table())
                .hasSameSizeAs(HubTables.all());
    }

    private Upkeep upkeepAt(Instant now) {
        return new Upkeep(catalog, RULES, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void appendEach(HubTable<?> table, Instant receivedAt, String... ids) {
        Arrays.stream(ids).forEach(id -> TestingFiles.append(catalog.load(table), receivedAt, id, 0));
    }

    private List<String> rows(HubTable<?> table) throws IOException {
        return TestingFiles.rows(catalog.load(table));
    }

    private List<String> files(HubTable<?> table) throws IOException {
        return TestingFiles.files(catalog.load(table));
    }

    /** The checkpoints that a job finds when it looks from the newest snapshot back, newest first. */
    private static List<String> commitsOfJobs(Table table) {
        List<String> checkpoints = new ArrayList<>();
        for (Snapshot snapshot : SnapshotUtil.currentAncestors(table)) {
            String checkpoint = snapshot.summary().get("flink.max-committed-checkpoint-id");
            if (checkpoint != null) {
                checkpoints.add(checkpoint);
            }
        }
        return checkpoints;
    }

    private Path folder(HubTable<?> table) {
        return Path.of(URI.create(catalog.load(table).location()).getPath());
    }

    private static void age(Duration age, Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
