package org.taproot.connectors.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.poi.EncryptedDocumentException;

/** A workbook of Excel 97 to 2003, or of another program that writes them: the one sheet that has the header. */
final class XlsTable implements PartFormat {

    private static final String WORD = "row";

    private final TableOptions options;

    XlsTable(TableOptions options) {
        this.options = options;
    }

    @Override
    public Part check(Source source, Columns columns) throws IOException {
        try {
            Sheets.Found found = find(source, columns);
            long count = 0;
            try (SheetRows rows = sheet(source, found.sheet(), found.header().width())) {
                while (rows.hasNext()) {
                    Row row = rows.next();
                    count += row.number() > found.header().row() && options.isRecord(row) ? 1 : 0;
                }
            }
            return new Part(source.name(), Kind.XLS, null, (char) 0, found.sheet(), found.header(), count, 0);
        } catch (EncryptedDocumentException e) {
            throw Content.ENCRYPTED_WORKBOOK.refused(options);
        }
    }

    @Override
    public Rows open(Source source, Part part) throws IOException {
        SheetRows rows = sheet(source, part.sheet(), part.header().width());
        return new BelowHeader(rows, rows, part.header(), options);
    }

    private Sheets.Found find(Source source, Columns columns) throws IOException {
        Sheets sheets = new Sheets(options, columns);
        try (XlsWorkbook workbook = XlsWorkbook.open(source.file())) {
            while (workbook.nextSheet()) {
                if (sheets.isWanted(workbook.sheet())) {
                    sheets.look(workbook.sheet(), top(workbook, source.origin(WORD)));
                }
            }
        }
        return sheets.one();
    }

    private List<Row> top(XlsWorkbook workbook, Origin origin) throws IOException {
        List<Row> top = new ArrayList<>();
        XlsRow row = new XlsRow();
        while (top.size() < options.headerWithin() && workbook.nextRow(row)) {
            Row each = row.row(origin, -1);
            if (each.number() > options.headerWithin()) {
                break;
            }
            top.add(each);
        }
        return top;
    }

    private static SheetRows sheet(Source source, String name, int width) throws IOException {
        XlsWorkbook workbook = XlsWorkbook.open(source.file());
        try {
            while (workbook.nextSheet()) {
                if (workbook.sheet().equals(name)) {
                    return new SheetRows(workbook, source.origin(WORD), width);
                }
            }
            throw new IOException("the sheet %s is missing".formatted(name));
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** The rows of one sheet. */
    private static final class SheetRows implements Iterator<Row>, Closeable {

        private final XlsWorkbook workbook;
        private final Origin origin;
        private final int width;
        private final XlsRow row = new XlsRow();
        private Row next;

        SheetRows(XlsWorkbook workbook, Origin origin, int width) {
            this.workbook = workbook;
            this.origin = origin;
            this.width = width;
        }

        @Override
        public boolean hasNext() {
            try {
                if (next == null && workbook.nextRow(row)) {
                    next = row.row(origin, width);
                }
                return next != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("Cannot read on: the last row was read");
            }
            Row read = next;
            next = null;
            return read;
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
