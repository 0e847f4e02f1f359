package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.iceberg.DataFiles;
import org.apache.iceberg.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;

class SavepointsTest {

    private static final HubJob JOB = new UnitJob();
    private static final HubTable<?> HISTORY = HubTables.UNIT.history();

    @TempDir
    private Path folder;

    private HubCatalog catalog;
    private JobsConfig config;
    private Savepoints savepoints;
    private Checkpoints checkpoints;

    @BeforeEach
    void open() {
        HubCatalog.Config lake = new HubCatalog.Config(
                Map.of("catalog-impl", "org.apache.iceberg.inmemory.InMemoryCatalog", "warehouse", "/warehouse"));
        catalog = HubCatalog.open(lake);
        catalog.ensureTables(4);
        config = new JobsConfig("localhost:9092", lake, folder.resolve("checkpoints"));
        savepoints = new Savepoints(folder.resolve("savepoints"), config, catalog, Clock.systemUTC());
        checkpoints = new Checkpoints(config.checkpoints().resolve("unit"));
    }

    @AfterEach
    void close() throws IOException {
        catalog.close();
    }

    @Test
    void savepointThatAJobWasStoppedWithIsItsNewestCheckpoint() throws IOException {
        checkpoint(12);
        Path stopped = stopped(13);

        assertThat(checkpoints.newest()).contains(stopped);

        Path later = checkpoint(14);
        assertThat(checkpoints.newest()).contains(later);
    }

    @Test
    void keptSavepointCanBeReadWithWhatItsTablesWere() throws IOException {
        append(5);
        Savepoint kept = savepoints.keep(JOB, stopped(13));

        Savepoint read = Savepoint.read(kept.folder());

        assertThat(read).isEqualTo(new Savepoint(kept.folder(), "unit", 13, kept.takenAt(), kept.tables()));
        assertThat(read.tables())
                .containsOnlyKeys("unit", "unit_log", "unit_history")
                .containsEntry("unit_log", Savepoint.EMPTY);
        assertThat(savepoints.loss(read)).isEmpty();
    }

    @Test
    void tableLetsGoOfASavepointThatWasDeleted() throws IOException {
        append(5);
        Savepoint first = savepoints.keep(JOB, stopped(13));
        Savepoint second = savepoints.keep(JOB, stopped(14));
        Checkpoints.delete(first.folder());

        Savepoint third = savepoints.keep(JOB, stopped(15));

        assertThat(catalog.load(HISTORY).refs())
                .containsOnlyKeys(
                        "main",
                        "savepoint-" + second.folder().getFileName(),
                        "savepoint-" + third.folder().getFileName());
    }

    @Test
    void tableThatMovedOnSinceIsTold() throws IOException {
        append(5);
        Savepoint kept = savepoints.keep(JOB, stopped(13));
        append(7);

        assertThat(savepoints.loss(kept)).isEqualTo(List.of("unit_history: 12 rows now, 5 then"));
    }

    @Test
    void goingBackIsRefusedWhenTheSnapshotIsGone() throws IOException {
        Savepoint kept = new Savepoint(folder, "unit", 13, Clock.systemUTC().instant(), Map.of("unit_history", 99L));

        assertThatIllegalStateException()
                .isThrownBy(() -> savepoints.loss(kept))
                .withMessageContaining("table unit_history has let go of its snapshot 99");
    }

    @Test
    void restoreTakesTablesAndStateBackTogether() throws IOException {
        append(5);
        Savepoint kept = savepoints.keep(JOB, stopped(13));
        append(7);
        HubTable<?> current = HubTables.UNIT.log();
        append(current, 3);
        checkpoint(20);

        savepoints.decideRestore(JOB, kept);
        new Restore(checkpoints.folder(), catalog).finish();

        assertThat(rows(HISTORY)).isEqualTo("5");
        assertThat(rows(current)).isEqualTo("0");
        assertThat(checkpoints.newest().map(Checkpoints::number)).contains(13L);
    }

    @Test
    void restoreThatWasDecidedIsBroughtToItsEndHoweverOftenItIsInterrupted() throws IOException {
        append(5);
        Savepoint kept = savepoints.keep(JOB, stopped(13));
        append(7);
        savepoints.decideRestore(JOB, kept);
        // killed after the first of its two renames
        Files.move(checkpoints.folder(), folder.resolve("checkpoints/.unit.before-restore"));

        new Restore(checkpoints.folder(), catalog).finish();
        new Restore(checkpoints.folder(), catalog).finish();

        assertThat(rows(HISTORY)).isEqualTo("5");
        assertThat(checkpoints.newest().map(Checkpoints::number)).contains(13L);
    }

    @Test
    void withoutADecisionNothingGoesBack() throws IOException {
        append(5);
        Path newest = checkpoint(20);

        new Restore(checkpoints.folder(), catalog).finish();

        assertThat(rows(HISTORY)).isEqualTo("5");
        assertThat(checkpoints.newest()).contains(newest);
    }

    @Test
    void folderThatIsNoKeptSavepointIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Savepoint.read(folder))
                .withMessageContaining("expected a folder that taproot savepoint made");
    }

    private void append(int rows) {
        append(HISTORY, rows);
    }

    private void append(HubTable<?> name, int rows) {
        Table table = catalog.load(name);
        DataFiles.Builder file = DataFiles.builder(table.spec())
                .withPath("/data/%d-%d.parquet".formatted(rows, System.nanoTime()))
                .withFileSizeInBytes(100)
                .withRecordCount(rows);
        if (table.spec().isPartitioned()) {
            file.withPartitionPath("received_at_day=2026-06-01");
        }
        table.newAppend().appendFile(file.build()).commit();
    }

    private String rows(HubTable<?> table) {
        return catalog.load(table).currentSnapshot().summary().get("total-records");
    }

    private Path checkpoint(int number) throws IOException {
        Path checkpoint = Files.createDirectories(checkpoints.folder().resolve("run/chk-" + number));
        Files.writeString(checkpoint.resolve("_metadata"), "state");
        return checkpoint;
    }

    private Path stopped(int number) throws IOException {
        Path savepoint = Files.createDirectories(checkpoints.savepoints().resolve("savepoint-" + number));
        try (OutputStream out = Files.newOutputStream(savepoint.resolve("_metadata"))) {
            org.apache.flink.runtime.checkpoint.Checkpoints.storeCheckpointMetadata(
                    new CheckpointMetadata(number, List.of(), List.of()), out);
        }
        return savepoint;
    }
}
