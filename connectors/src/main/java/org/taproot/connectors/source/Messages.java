package org.taproot.connectors.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.model.fact.RejectReason;
import org.taproot.wire.Topic;

/**
 * The messages of one delivery, in the order of its rows and in batches, with what completes a snapshot at the end;
 * counts them as they go. After the first batch a thread of its own reads rows and makes messages of them, ahead of who
 * sends them; it ends with the delivery.
 */
public final class Messages implements Iterator<List<ProducerRecord<String, byte[]>>>, Closeable {

    private static final int BATCH = 500;

    /** A batch that is as large as that has few rows, and they are large. */
    private static final int LARGEST_BATCH = 1 << 20;

    private final RowMessages rows;
    private final List<ProducerRecord<String, byte[]>> last;
    /** Null where the first batch is all. */
    private final ReadAhead<ProducerRecord<String, byte[]>> ahead;

    private List<ProducerRecord<String, byte[]>> batch;
    private boolean isCompleted;
    private long accepted;
    private long rejected;

    /** @param delivery its number in the ledger */
    Messages(RowMessages rows, long delivery) {
        this(rows, List.of(), delivery);
    }

    /**
     * Those of one delivery.
     *
     * @param last what is said at the end of the document as a whole
     * @param delivery its number in the ledger
     */
    Messages(RowMessages rows, List<ProducerRecord<String, byte[]>> last, long delivery) {
        this.rows = rows;
        this.last = List.copyOf(last);
        this.batch = first(rows);
        this.ahead = isCompleted ? null : new ReadAhead<>("read-delivery-" + delivery, this::read);
    }

    /** Nobody closes what was never made. */
    private List<ProducerRecord<String, byte[]>> first(RowMessages rows) {
        try {
            return read();
        } catch (RuntimeException e) {
            try {
                rows.close();
            } catch (IOException notClosed) {
                e.addSuppressed(notClosed);
            }
            throw e;
        }
    }

    /** How many rows are facts, those that complete a snapshot left out; known when every message was handed out. */
    public long accepted() {
        return accepted;
    }

    /** How many rows are dead letters; known when every message was handed out. */
    public long rejected() {
        return rejected;
    }

    /** How many dead letters there are for each reason; known when every message was handed out. */
    public Map<RejectReason, Long> rejections() {
        return rows.rejections();
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
        batch = ahead == null ? List.of() : ahead.next();
        return full;
    }

    private List<ProducerRecord<String, byte[]>> read() {
        List<ProducerRecord<String, byte[]>> read = new ArrayList<>(BATCH);
        int bytes = 0;
        while (read.size() < BATCH && bytes < LARGEST_BATCH && rows.hasNext()) {
            List<ProducerRecord<String, byte[]>> messages = rows.next();
            count(messages.get(0));
            for (ProducerRecord<String, byte[]> message : messages) {
                bytes += message.value().length;
                read.add(message);
            }
        }
        if (!rows.hasNext() && !isCompleted) {
            isCompleted = true;
            read.addAll(rows.completion());
            read.addAll(last);
        }
        return read;
    }

    private void count(ProducerRecord<String, byte[]> message) {
        if (message.topic().equals(Topic.DEAD_LETTER.name())) {
            rejected++;
        } else {
            accepted++;
        }
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close();
        }
        rows.close();
    }
}
