package org.taproot.connectors.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.taproot.connectors.mapping.RowMapper;
import org.taproot.connectors.mapping.RowOrigin;
import org.taproot.connectors.source.Reload.Reading;
import org.taproot.connectors.table.Row;
import org.taproot.connectors.table.Rows;

/** What the rows of a document said as they were read before; asked for in their order. */
final class RowsBefore implements Closeable {

    private final Rows rows;
    private final RowMapper<?> mapper;
    private Row row;
    private boolean isRead;

    private RowsBefore(Rows rows, RowMapper<?> mapper) {
        this.rows = rows;
        this.mapper = mapper;
    }

    /**
     * Opens the document.
     *
     * @param reading empty when nobody knows how they were read
     */
    static RowsBefore open(Optional<Reading> reading, RowOrigin origin) throws IOException {
        if (reading.isEmpty()) {
            return new RowsBefore(null, null);
        }
        Reading before = reading.get();
        return new RowsBefore(
                before.source().open(before.document(), before.checked()),
                before.source().mapper(origin));
    }

    /** The message of the row that stands where this one does; null when there was none. */
    ProducerRecord<String, byte[]> at(Row now) {
        if (rows == null) {
            return null;
        }
        while (isBefore(now) && rows.hasNext()) {
            passOver();
            row = rows.next();
            isRead = row.isBlank();
        }
        if (row == null || isRead || !isAt(now)) {
            return null;
        }
        isRead = true;
        return mapper.message(rows.header(), row);
    }

    /** A later row may mean the same as it. */
    private void passOver() {
        if (row != null && !isRead) {
            mapper.passOver(rows.header(), row);
            isRead = true;
        }
    }

    private boolean isBefore(Row now) {
        return row == null || row.part() < now.part() || (row.part() == now.part() && row.number() < now.number());
    }

    private boolean isAt(Row now) {
        return row.part() == now.part()
                && row.number() == now.number()
                && row.place().equals(now.place());
    }

    @Override
    public void close() throws IOException {
        if (rows != null) {
            rows.close();
        }
    }
}
