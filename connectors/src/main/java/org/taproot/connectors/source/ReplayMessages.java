package org.taproot.connectors.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The messages of a replay, one content after the other; only one is open at a time. */
final class ReplayMessages implements RowMessages {

    private final Iterator<Content> contents;
    private RowMessages open;

    ReplayMessages(Iterator<Content> contents) {
        this.contents = contents;
    }

    @Override
    public boolean hasNext() {
        try {
            while ((open == null || !open.hasNext()) && contents.hasNext()) {
                close();
                open = contents.next().open();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open != null && open.hasNext();
    }

    @Override
    public List<ProducerRecord<String, byte[]>> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the last content was read");
        }
        return open.next();
    }

    @Override
    public List<ProducerRecord<String, byte[]>> completion() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }

    /** A content that can be opened. */
    @FunctionalInterface
    interface Content {
        RowMessages open() throws IOException;
    }
}
