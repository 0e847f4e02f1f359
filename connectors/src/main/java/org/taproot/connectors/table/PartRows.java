package org.taproot.connectors.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of all parts of a container, one part after the other. */
final class PartRows implements Rows {

    private final Container container;
    private final List<Part> parts;
    private final DetectedFormat formats;
    private Rows rows;
    /** Of the part that is open; -1 before the first. */
    private int part = -1;

    private Header header;

    PartRows(Container container, List<Part> parts, DetectedFormat formats) {
        this.container = container;
        this.parts = parts;
        this.formats = formats;
        this.header = parts.get(0).header();
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean hasNext() {
        try {
            while ((rows == null || !rows.hasNext()) && part + 1 < parts.size()) {
                openNext();
            }
            return rows != null && rows.hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException("Cannot read on: the last row was read");
        }
        header = rows.header();
        return rows.next();
    }

    private void openNext() throws IOException {
        closeRows();
        Part next = parts.get(++part);
        while (container.entry() < next.entry()) {
            if (!container.next()) {
                throw new IOException("Cannot find part %s again".formatted(next.name()));
            }
        }
        rows = formats.format(next.kind()).open(new Source(container.content(), part, next.name()), next);
    }

    private void closeRows() throws IOException {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            closeRows();
        } finally {
            container.close();
        }
    }
}
