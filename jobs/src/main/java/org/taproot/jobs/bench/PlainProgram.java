package org.taproot.jobs.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.io.TaskWriter;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTables;
import org.taproot.lake.table.TableWriter;
import org.taproot.model.enterprise.MeasureReported;
import org.taproot.model.vocabulary.FactKinds;
import org.taproot.wire.Topic;

/**
 * The measures in Kafka as rows of their log, by hand: each thread reads its share of the partitions to their end, and all
 * of it is committed at once. It keeps no offsets, drops no repeats, checks no value and fails on the first message that
 * cannot be read: what no product can do without is what it does not pay for.
 */
public final class PlainProgram {

    private static final String TOPIC =
            Topic.of(FactKinds.of(MeasureReported.class)).name();
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String bootstrap;
    private final Table table;

    public PlainProgram(String bootstrap, HubCatalog catalog) {
        this.bootstrap = requireNonNull(bootstrap, "bootstrap");
        this.table = catalog.load(HubTables.log(FactKinds.of(MeasureReported.class)));
    }

    /** Returns when the rows can be seen. */
    public void run(int threads) throws InterruptedException, ExecutionException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<DataFile[]>> shares = new ArrayList<>();
            for (int share = 0; share < threads; share++) {
                int number = share;
                shares.add(workers.submit(() -> write(number, threads)));
            }
            AppendFiles append = table.newAppend();
            for (Future<DataFile[]> files : shares) {
                for (DataFile file : files.get()) {
                    append.appendFile(file);
                }
            }
            append.commit();
        } finally {
            workers.shutdownNow();
        }
    }

    private DataFile[] write(int share, int shares) throws IOException {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer();
                TaskWriter<Record> writer = TableWriter.ofRecords(table)) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .filter(partition -> partition.partition() % shares == share)
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long left = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            MeasureRow row = new MeasureRow(table.schema());
            while (left > 0) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(PATIENCE)) {
                    writer.write(row.read(message.value()));
                    left--;
                }
            }
            return writer.complete().dataFiles();
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed", "max.poll.records", "5000"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}
