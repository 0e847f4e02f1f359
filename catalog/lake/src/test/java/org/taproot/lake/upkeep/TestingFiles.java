package org.taproot.lake.upkeep;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.data.parquet.GenericParquetReaders;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.DataWriter;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.parquet.Parquet;

/** Small files of tables that have an {@code event_id}. */
final class TestingFiles {

    private TestingFiles() {}

    /** One row in one file, as the sink of a job commits it; checkpoint 0 stands for somebody who is no job. */
    static void append(Table table, Instant receivedAt, String id, int checkpoint) {
        AppendFiles append = table.newAppend().appendFile(file(table, receivedAt, id));
        if (checkpoint > 0) {
            append.set("flink.job-id", "11111111111111111111111111111111");
            append.set("flink.operator-id", "22222222222222222222222222222222");
            append.set("flink.max-committed-checkpoint-id", Integer.toString(checkpoint));
        }
        append.commit();
    }

    private static DataFile file(Table table, Instant receivedAt, String id) {
        GenericRecord row = GenericRecord.create(table.schema());
        row.setField("event_id", id);
        if (table.spec().isPartitioned()) {
            row.setField("received_at", receivedAt.atOffset(ZoneOffset.UTC));
        }
        PartitionKey key = new PartitionKey(table.spec(), table.schema());
        key.partition(new InternalRecordWrapper(table.schema().asStruct()).wrap(row));
        try {
            DataWriter<Record> writer = Parquet.writeData(OutputFileFactory.builderFor(table, 0, 0)
                            .format(FileFormat.PARQUET)
                            .build()
                            .newOutputFile(table.spec(), key))
                    .forTable(table)
                    .withPartition(key)
                    .createWriterFunc(GenericParquetWriter::create)
                    .build();
            try (writer) {
                writer.write(row);
            }
            return writer.toDataFile();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ids in the table, sorted. */
    static List<String> rows(Table table) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String file : files(table)) {
            try (CloseableIterable<Record> records = Parquet.read(table.io().newInputFile(file))
                    .project(table.schema())
                    .createReaderFunc(stored -> GenericParquetReaders.buildReader(table.schema(), stored))
                    .build()) {
                records.forEach(row -> rows.add((String) row.getField("event_id")));
            }
        }
        return rows.stream().sorted().toList();
    }

    static List<String> files(Table table) throws IOException {
        List<String> files = new ArrayList<>();
        try (CloseableIterable<FileScanTask> tasks = table.newScan().planFiles()) {
            tasks.forEach(task -> files.add(task.file().location()));
        }
        return files;
    }
}
