package org.taproot.connectors.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.mapping.RowMapper;
import org.taproot.connectors.table.Row;
import org.taproot.connectors.table.Rows;
import org.taproot.model.fact.RejectReason;

/** The messages of every row of a document that is not blank. */
final class DocumentMessages implements RowMessages {

    private final Rows rows;
    private final RowMapper<?> mapper;
    private Row next;

    DocumentMessages(Rows rows, RowMapper<?> mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            Row row = rows.next();
            next = row.isBlank() ? null : row;
        }
        return next != null;
    }

    @Override
    public List<ProducerRecord<String, byte[]>> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the last row was read");
        }
        Row row = next;
        next = null;
        return List.of(mapper.message(rows.header(), row));
    }

    @Override
    public List<ProducerRecord<String, byte[]>> completion() {
        return mapper.completion();
    }

    @Override
    public Map<RejectReason, Long> rejections() {
        return mapper.rejections();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
