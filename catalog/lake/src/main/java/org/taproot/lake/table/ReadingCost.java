package org.taproot.lake.table;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;

/**
 * What it costs to read all of a table, with Iceberg's own reader in one thread.
 *
 * @param files of data
 * @param deleteFiles that tell which rows of these no longer count
 * @param bytes of both
 * @param took the shortest of some times
 */
public record ReadingCost(long rows, int files, int deleteFiles, long bytes, Duration took) {

    private static final int TIMES = 15;

    public ReadingCost {
        requireNonNull(took, "took");
    }

    public static ReadingCost of(HubCatalog catalog, HubTable<?> kind) throws IOException {
        Table table = catalog.load(kind);
        Set<String> deletes = new HashSet<>();
        int files = 0;
        long bytes = 0;
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                files++;
                bytes += task.file().fileSizeInBytes();
                for (ContentFile<?> delete : task.deletes()) {
                    bytes += deletes.add(delete.location()) ? delete.fileSizeInBytes() : 0;
                }
            }
        }
        long rows = read(table);
        long nanos =
                IntStream.range(0, TIMES).mapToLong(time -> nanos(table)).min().orElseThrow();
        return new ReadingCost(rows, files, deletes.size(), bytes, Duration.ofNanos(nanos));
    }

    private static long nanos(Table table) {
        long begun = System.nanoTime();
        read(table);
        return System.nanoTime() - begun;
    }

    private static long read(Table table) {
        long rows = 0;
        try (CloseableIterable<Record> records = IcebergGenerics.read(table).build()) {
            for (Record record : records) {
                rows += record.size() > 0 ? 1 : 0;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + table.name(), e);
        }
        return rows;
    }
}
