package org.taproot.lake.table;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.PartitionKey;
import org.apache.iceberg.ReplacePartitions;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.GenericFileWriterFactory;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.InternalRecordWrapper;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileWriterFactory;
import org.apache.iceberg.io.OutputFileFactory;
import org.apache.iceberg.io.PartitionedFanoutWriter;
import org.apache.iceberg.io.TaskWriter;
import org.apache.iceberg.io.UnpartitionedWriter;
import org.apache.iceberg.types.Types;

/**
 * Writes many rows of a table at once, past every engine and every job: for lakes that are filled to be measured or
 * tested. A table that a job writes has no other writer.
 */
public final class TableWriter<R> {

    private static final long LARGEST_FILE = 512L << 20;

    private final HubTable<R> kind;
    private final Table table;

    public TableWriter(HubCatalog catalog, HubTable<R> kind) {
        this.kind = requireNonNull(kind, "kind");
        this.table = catalog.load(kind);
    }

    /** Writes all rows of a table at once into that of another lake, which has none yet. */
    public static void copy(HubTable<?> kind, HubCatalog from, HubCatalog to) throws IOException {
        List<Column<Record>> columns = kind.columns().stream()
                .map(column -> new Column<Record>(
                        column.name(), column.type(), column.comment(), row -> row.getField(column.name())))
                .toList();
        TableWriter<Record> writer =
                new TableWriter<>(to, new HubTable<>(kind.name(), kind.comment(), columns, kind.layout()));
        try (CloseableIterable<Record> rows =
                IcebergGenerics.read(from.load(kind)).build()) {
            writer.append(writer.write(rows.iterator()));
        }
    }

    /** Files of rows that are not part of the table yet. */
    public static final class Written {

        private final List<DataFile> files;

        private Written(DataFile[] files) {
            this.files = List.of(files);
        }
    }

    /** Writes rows to files, in their order. */
    public Written write(Iterator<R> rows) throws IOException {
        try (TaskWriter<Record> writer = ofRecords(table)) {
            GenericRecord empty = GenericRecord.create(table.schema());
            while (rows.hasNext()) {
                writer.write(filled(empty, rows.next()));
            }
            return new Written(writer.complete().dataFiles());
        }
    }

    /** Adds the rows in one commit. */
    public void append(Written written) {
        AppendFiles append = table.newAppend();
        written.files.forEach(append::appendFile);
        append.commit();
    }

    /** Replaces every bucket that has one of the rows by them, in one commit. */
    public void replaceBuckets(Written written) {
        ReplacePartitions replace = table.newReplacePartitions();
        written.files.forEach(replace::addFile);
        replace.commit();
    }

    /** The writer of Iceberg itself for a table, with a file open for each of its partitions. */
    public static TaskWriter<Record> ofRecords(Table table) {
        FileWriterFactory<Record> writers = new GenericFileWriterFactory.Builder(table)
                .dataFileFormat(FileFormat.PARQUET)
                .build();
        OutputFileFactory files = OutputFileFactory.builderFor(table, 1, 1)
                .operationId(UUID.randomUUID().toString())
                .format(FileFormat.PARQUET)
                .build();
        return table.spec().isUnpartitioned()
                ? new UnpartitionedWriter<>(table.spec(), FileFormat.PARQUET, writers, files, table.io(), LARGEST_FILE)
                : new Partitioned(table, writers, files);
    }

    private Record filled(GenericRecord empty, R row) {
        GenericRecord filled = empty.copy();
        for (Column<R> column : kind.columns()) {
            filled.setField(column.name(), stored(column.type(), column.value().apply(row)));
        }
        return filled;
    }

    private static Object stored(ColumnType type, Object value) {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof BigDecimal number ? number.setScale(((Types.DecimalType) type.type()).scale()) : value;
    }

    /** Keeps a file open for each partition. */
    private static final class Partitioned extends PartitionedFanoutWriter<Record> {

        private final PartitionKey key;
        private final InternalRecordWrapper wrapper;

        Partitioned(Table table, FileWriterFactory<Record> writers, OutputFileFactory files) {
            super(table.spec(), FileFormat.PARQUET, writers, files, table.io(), LARGEST_FILE);
            key = new PartitionKey(table.spec(), table.schema());
            wrapper = new InternalRecordWrapper(table.schema().asStruct());
        }

        @Override
        protected PartitionKey partition(Record row) {
            key.partition(wrapper.wrap(row));
            return key;
        }
    }
}
