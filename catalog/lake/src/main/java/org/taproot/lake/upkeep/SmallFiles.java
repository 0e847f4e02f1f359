package org.taproot.lake.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.encryption.EncryptedOutputFile;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;

/**
 * Merges small files of an append-only table. A merge names the files that it replaces: what a job commits meanwhile is
 * added beside it, and a merge whose files are gone is refused by the table and leaves it as it is.
 */
final class SmallFiles {

    /** Rows wait in memory until this is full. */
    private static final String ROW_GROUP = Integer.toString(16 << 20);

    private final Table table;
    private final UpkeepRules rules;
    private final LocalDate today;

    /** @param today the day whose partition still grows, in UTC as the partitions are */
    SmallFiles(Table table, UpkeepRules rules, LocalDate today) {
        this.table = table;
        this.rules = rules;
        this.today = today;
    }

    /** Files that are to become one, each list of one partition. */
    List<List<DataFile>> bins() {
        Map<String, List<DataFile>> byPartition = new LinkedHashMap<>();
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            for (FileScanTask task : tasks) {
                DataFile file = task.file();
                if (isMergeable(task)) {
                    byPartition
                            .computeIfAbsent(partition(file), name -> new ArrayList<>())
                            .add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files of " + table.name(), e);
        }
        List<List<DataFile>> bins = new ArrayList<>();
        byPartition.forEach((partition, files) -> {
            if (files.size() >= enough(partition)) {
                pack(files, bins);
            }
        });
        return bins;
    }

    private boolean isMergeable(FileScanTask task) {
        DataFile file = task.file();
        return file.fileSizeInBytes() < rules.targetBytes() / 2
                && file.format() == FileFormat.PARQUET
                && task.deletes().isEmpty()
                && file.specId() == table.spec().specId();
    }

    private String partition(DataFile file) {
        return table.spec().partitionToPath(file.partition());
    }

    private int enough(String partition) {
        boolean isGrowing = partition.isEmpty() || partition.endsWith(today.toString());
        return isGrowing ? rules.filesOfGrowth() : rules.filesOfAFinishedDay();
    }

    private void pack(List<DataFile> files, List<List<DataFile>> bins) {
        List<DataFile> bin = new ArrayList<>();
        long bytes = 0;
        for (DataFile file : files) {
            if (bytes + file.fileSizeInBytes() > rules.targetBytes() && !bin.isEmpty()) {
                keep(bin, bins);
                bin = new ArrayList<>();
                bytes = 0;
            }
            bin.add(file);
            bytes += file.fileSizeInBytes();
        }
        keep(bin, bins);
    }

    private static void keep(List<DataFile> bin, List<List<DataFile>> bins) {
        if (bin.size() > 1) {
            bins.add(bin);
        }
    }

    /** Replaces the files by one with the same rows, in one commit. */
    void merge(List<DataFile> bin) {
        Snapshot from = table.currentSnapshot();
        EncryptedOutputFile target = OutputFileFactory.builderFor(table, 0, 0)
                .format(FileFormat.PARQUET)
                .operationId("merge-" + UUID.randomUUID())
                .build()
                .newOutputFile(table.spec(), bin.get(0).partition());
        DataFile merged = written(bin, target);
        RewriteFiles rewrite = table.newRewrite().validateFromSnapshot(from.snapshotId());
        bin.forEach(rewrite::deleteFile);
        // from here on the file may be part of the table, whatever is said of the commit; one that is not is an orphan
        rewrite.addFile(merged).commit();
    }

    private DataFile written(List<DataFile> bin, EncryptedOutputFile target) {
        try {
            DataFile merged = write(bin, target);
            refuseOtherNumberOfRows(bin, merged);
            return merged;
        } catch (RuntimeException e) {
            table.io().deleteFile(target.encryptingOutputFile());
            throw e;
        }
    }

    private DataFile write(List<DataFile> bin, EncryptedOutputFile target) {
        try {
            DataWriter<Record> writer = Parquet.writeData(target)
                    .forTable(table)
                    .withPartition(bin.get(0).partition())
                    .set("write.parquet.row-group-size-bytes", ROW_GROUP)
                    .createWriterFunc(GenericParquetWriter::create)
                    .build();
            try (writer) {
                for (DataFile file : bin) {
                    try (CloseableIterable<Record> rows = rows(file)) {
                        rows.forEach(writer::write);
                    }
                }
            }
            return writer.toDataFile();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot merge files of " + table.name(), e);
        }
    }

    private CloseableIterable<Record> rows(DataFile file) {
        return Parquet.read(table.io().newInputFile(file.location()))
                .project(table.schema())
                .createReaderFunc(stored -> GenericParquetReaders.buildReader(table.schema(), stored))
                .build();
    }

    private void refuseOtherNumberOfRows(List<DataFile> bin, DataFile merged) {
        long expected = bin.stream().mapToLong(DataFile::recordCount).sum();
        if (merged.recordCount() != expected) {
            throw new IllegalStateException("Cannot merge files of %s: %d rows became %d"
                    .formatted(table.name(), expected, merged.recordCount()));
        }
    }
}
