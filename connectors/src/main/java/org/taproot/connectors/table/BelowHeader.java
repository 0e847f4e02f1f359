package org.taproot.connectors.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The rows of one table from below its header on, without those that are no records. */
final class BelowHeader implements Rows {

    private final Iterator<Row> rows;
    private final Closeable resource;
    private final Header header;
    private final TableOptions options;
    private Row next;

    BelowHeader(Iterator<Row> rows, Closeable resource, Header header, TableOptions options) {
        this.rows = rows;
        this.resource = resource;
        this.header = header;
        this.options = options;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        while (next == null && rows.hasNext()) {
            Row row = rows.next();
            next = row.number() > header.row() && !options.isSkipped(row) ? row : null;
        }
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the last row was read");
        }
        Row row = next;
        next = null;
        return row;
    }

    @Override
    public void close() throws IOException {
        resource.close();
    }
}
