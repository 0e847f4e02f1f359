package org.taproot.lake.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.exceptions.CommitStateUnknownException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.lake.upkeep.Upkeep.Extent;

/** Commits that a real PostgreSQL carries out without anybody hearing of it. */
class LostRepliesIT {

    private static final HubTable<?> LETTERS = HubTables.DEAD_LETTER;
    private static final Instant YESTERDAY = Instant.parse("2026-06-01T08:00:00Z");
    private static final Instant TODAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final UpkeepRules MERGING =
            new UpkeepRules(1 << 20, 3, 10, 100, Duration.ofDays(1), 100, Duration.ofDays(3));
    private static final UpkeepRules REWRITING =
            new UpkeepRules(1 << 20, 100, 100, 2, Duration.ofDays(1), 100, Duration.ofDays(3));

    @TempDir
    private Path warehouse;

    private TestingLostReplies replies;
    private EmbeddedPostgres postgres;
    private HubCatalog catalog;

    @BeforeEach
    void openWithThreeFiles() throws Exception {
        replies = TestingLostReplies.register();
        postgres = EmbeddedPostgres.start();
        catalog = HubCatalog.open(HubCatalog.Config.jdbc(
                TestingLostReplies.through(postgres.getJdbcUrl("postgres", "postgres")),
                "postgres",
                "postgres",
                warehouse.toUri().toString()));
        catalog.ensureTables(4);
        for (String id : List.of("a", "b", "c")) {
            TestingFiles.append(catalog.load(LETTERS), YESTERDAY, id, 0);
        }
    }

    @AfterEach
    void close() throws IOException, SQLException {
        catalog.close();
        postgres.close();
        replies.deregister();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestingLostReplies.BROKEN, TestingLostReplies.STOPPED})
    void mergeThatHappenedIsDoneWhateverIsSaidOfIt(String sqlState) throws IOException {
        replies.loseNext(sqlState);

        UpkeepReport report = upkeep(MERGING).carryOut(LETTERS, Extent.EVERYTHING);

        assertThat(replies.lost()).isEqualTo(1);
        assertThat(report.intoFiles()).isEqualTo(1);
        assertThatTheTableIsWhole();
        assertThat(upkeep(MERGING).carryOut(LETTERS, Extent.EVERYTHING).isIdle())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestingLostReplies.BROKEN, TestingLostReplies.STOPPED})
    void listsOfFilesThatWereRewrittenStayWhateverIsSaidOfIt(String sqlState) throws IOException {
        replies.loseNext(sqlState);

        UpkeepReport report = upkeep(REWRITING).carryOut(LETTERS, Extent.EVERYTHING);

        assertThat(replies.lost()).isEqualTo(1);
        assertThat(report.rewrittenManifests()).isEqualTo(3);
        assertThatTheTableIsWhole();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestingLostReplies.BROKEN, TestingLostReplies.STOPPED})
    void rowsOfAWriterThatWereCommittedStayWhateverIsSaidOfIt(String sqlState) throws IOException {
        Table table = catalog.load(LETTERS);
        replies.loseNext(sqlState);

        TestingFiles.append(table, TODAY, "d", 0);

        assertThat(replies.lost()).isEqualTo(1);
        assertThatTheTableHas("a", "b", "c", "d");
    }

    @Test
    void nothingIsDeletedWhileNobodyCanTellWhetherAMergeHappened() throws IOException {
        replies.goAwayWithNext();

        assertThatExceptionOfType(CommitStateUnknownException.class)
                .isThrownBy(() -> upkeep(MERGING).carryOut(LETTERS, Extent.EVERYTHING));

        replies.comeBack();
        assertThatTheTableIsWhole();
        assertThat(catalog.load(LETTERS).currentSnapshot().operation()).isEqualTo("replace");
    }

    private Upkeep upkeep(UpkeepRules rules) {
        return new Upkeep(catalog, rules, Clock.fixed(TODAY, ZoneOffset.UTC));
    }

    private void assertThatTheTableIsWhole() throws IOException {
        assertThatTheTableHas("a", "b", "c");
    }

    private void assertThatTheTableHas(String... ids) throws IOException {
        Table table = catalog.load(LETTERS);
        assertThat(TestingFiles.rows(table)).containsExactly(ids);
        List<Snapshot> snapshots =
                StreamSupport.stream(table.snapshots().spliterator(), false).toList();
        assertThat(snapshots).hasSize(4).allSatisfy(snapshot -> assertThat(snapshot.allManifests(table.io()))
                .allSatisfy(manifest -> assertThat(
                                table.io().newInputFile(manifest.path()).exists())
                        .isTrue()));
    }
}
