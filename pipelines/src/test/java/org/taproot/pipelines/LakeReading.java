package org.taproot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.pipelines.stack.DataDirectory;
import org.taproot.pipelines.stack.Ports;
import org.taproot.pipelines.stack.Settings;
import org.taproot.pipelines.stack.Stack;

/** The tables of a hub, read past every engine. */
final class LakeReading implements AutoCloseable {

    /** What differs from run to run: when something was received, and its number after a crash, which skips some. */
    private static final Set<String> INCIDENTAL =
            Set.of("valid_from", "known_from", "received_at", "rejected_at", "delivery");

    private final HubCatalog catalog;

    private LakeReading(HubCatalog catalog) {
        this.catalog = catalog;
    }

    static LakeReading open(DataDirectory data, Ports ports) {
        return new LakeReading(HubCatalog.open(Stack.catalog(data, ports, Settings.read(data))));
    }

    long count(String name) {
        Snapshot snapshot = table(name).currentSnapshot();
        return snapshot == null ? 0 : Long.parseLong(snapshot.summary().get("total-records"));
    }

    private Table table(String name) {
        return HubTables.all().stream()
                .filter(table -> table.name().equals(name))
                .map(catalog::load)
                .findFirst()
                .orElseThrow();
    }

    /** Whether the current and history tables have caught up with the log. */
    boolean isCurrent() throws IOException {
        Map<String, Integer> newest = new HashMap<>();
        int versions = 0;
        for (Record row : records(table("enterprise_log"))) {
            newest.merge((String) row.getField("uscc"), (Integer) row.getField("revision"), Math::max);
            versions += row.getField("effect").equals("UNCHANGED") ? 0 : 1;
        }
        Map<String, Integer> current = new HashMap<>();
        for (Record row : records(table("enterprise"))) {
            current.put((String) row.getField("uscc"), (Integer) row.getField("revision"));
        }
        return current.equals(newest) && count("enterprise_history") == versions;
    }

    /** Every row of every table as text, what differs by chance left out, sorted. */
    Map<String, List<String>> rows() throws IOException {
        Map<String, List<String>> rows = new HashMap<>();
        for (HubTable<?> table : HubTables.all()) {
            List<String> texts = new ArrayList<>();
            for (Record row : records(catalog.load(table))) {
                texts.add(text(row));
            }
            rows.put(table.name(), texts.stream().sorted().toList());
        }
        return rows;
    }

    private static String text(Record row) {
        StringBuilder text = new StringBuilder();
        row.struct().fields().stream()
                .filter(field -> !INCIDENTAL.contains(field.name()))
                .forEach(field -> text.append(field.name())
                        .append('=')
                        .append(row.getField(field.name()))
                        .append(' '));
        return text.toString();
    }

    private static List<Record> records(Table table) throws IOException {
        List<Record> records = new ArrayList<>();
        try (CloseableIterable<Record> reading = IcebergGenerics.read(table).build()) {
            reading.forEach(records::add);
        }
        return records;
    }

    void refuseDoubleFiles() throws IOException {
        for (HubTable<?> table : HubTables.all()) {
            assertThat(files(table)).as("files of " + table.name()).doesNotHaveDuplicates();
        }
    }

    void refuseMissingFiles() throws IOException {
        for (HubTable<?> table : HubTables.all()) {
            assertThat(files(table)).allMatch(file -> Files.exists(Path.of(URI.create(file))));
        }
    }

    private List<String> files(HubTable<?> table) throws IOException {
        List<String> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks =
                catalog.load(table).newScan().planFiles()) {
            tasks.forEach(task -> files.add(task.file().location()));
        }
        return files;
    }

    /** Two snapshots of one checkpoint of one job would mean that it was committed twice. */
    void refuseDoubleCommits() {
        for (HubTable<?> table : HubTables.all()) {
            Set<String> commits = new HashSet<>();
            for (Snapshot snapshot : catalog.load(table).snapshots()) {
                Map<String, String> summary = snapshot.summary();
                if (!summary.containsKey("flink.job-id")) {
                    // of the upkeep
                    continue;
                }
                String commit = "%s %s %s"
                        .formatted(
                                summary.get("flink.job-id"),
                                summary.get("flink.operator-id"),
                                summary.get("flink.max-committed-checkpoint-id"));
                assertThat(commits.add(commit))
                        .as(table.name() + " committed once: " + commit)
                        .isTrue();
            }
        }
    }

    @Override
    public void close() throws IOException {
        catalog.close();
    }
}
