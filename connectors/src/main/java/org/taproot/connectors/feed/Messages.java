package org.taproot.connectors.feed;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.table.Row;
import org.taproot.connectors.table.Rows;
import org.taproot.wire.Topic;

/** The messages of one delivery, in the order of its rows and in batches; counts them as they go. */
public final class Messages implements Iterator<List<ProducerRecord<String, byte[]>>>, Closeable {

    private static final int BATCH = 500;

    private final Rows rows;
    private final Mapper<?> mapper;
    private List<ProducerRecord<String, byte[]>> batch;
    private long accepted;
    private long rejected;

    Messages(Rows rows, Mapper<?> mapper) {
        this.rows = rows;
        this.mapper = mapper;
        this.batch = read();
    }

    /** How many facts were handed out. */
    public long accepted() {
        return accepted;
    }

    /** How many dead letters were handed out. */
    public long rejected() {
        return rejected;
    }

    @Override
    public boolean hasNext() {
        return !batch.isEmpty();
    }

    @Override
    public List<ProducerRecord<String, byte[]>> next() {
        if (batch.isEmpty()) {
            throw new NoSuchElementException("Cannot read on: every message was handed out");
        }
        List<ProducerRecord<String, byte[]>> full = batch;
        long dead = full.stream()
                .filter(message -> message.topic().equals(Topic.DEAD_LETTER.name()))
                .count();
        rejected += dead;
        accepted += full.size() - dead;
        batch = read();
        return full;
    }

    private List<ProducerRecord<String, byte[]>> read() {
        List<ProducerRecord<String, byte[]>> read = new ArrayList<>(BATCH);
        while (read.size() < BATCH && rows.hasNext()) {
            Row row = rows.next();
            if (!row.isBlank()) {
                read.add(mapper.message(rows.header(), row));
            }
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
