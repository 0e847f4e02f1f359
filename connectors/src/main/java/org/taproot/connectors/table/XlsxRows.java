package org.taproot.connectors.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.xml.stream.XMLStreamConstants;

/** The rows of an open sheet. */
final class XlsxRows implements Iterator<Row>, Closeable {

    /** As many as a sheet can have. */
    private static final int MOST_CELLS = 16_384;

    private static final int MOST_ROWS = 1_048_576;

    private final XlsxWorkbook workbook;
    private final Xml xml;
    private final Origin origin;
    /** How many cells a row is given; -1 for as many as it has. */
    private final int width;

    private String[] cells = new String[16];
    private int count;
    private int column;
    private long number;
    private Row next;
    private boolean isAtEnd;

    XlsxRows(XlsxWorkbook workbook, String sheet, Origin origin, int width) throws IOException {
        this.workbook = workbook;
        this.xml = workbook.sheet(sheet);
        this.origin = origin;
        this.width = width;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && !isAtEnd) {
                advance();
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
        Row row = next;
        next = null;
        return row;
    }

    private void advance() throws IOException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (xml.name().equals("row")) {
                    begin();
                } else if (xml.name().equals("c")) {
                    cell();
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                if (xml.name().equals("row")) {
                    next = row();
                }
            }
            default -> isAtEnd = event == XMLStreamConstants.END_DOCUMENT;
        }
    }

    private void begin() throws IOException {
        String written = xml.attribute("r");
        long row = written == null ? number + 1 : Long.parseLong(written);
        if (row <= number || row > MOST_ROWS) {
            // the number tells rows apart for ever after
            throw Sheets.outOfOrder(row, number);
        }
        number = row;
        count = 0;
        column = -1;
    }

    private Row row() {
        String[] of = Arrays.copyOf(cells, width < 0 ? count : width);
        if (count < of.length) {
            Arrays.fill(of, count, of.length, null);
        }
        return new Row(origin, number, of, null);
    }

    private void cell() throws IOException {
        String reference = xml.attribute("r");
        column = reference == null ? column + 1 : column(reference);
        if (column >= MOST_CELLS) {
            throw new IOException("a row has more than %d cells".formatted(MOST_CELLS));
        }
        String type = xml.attribute("t", "n");
        String style = xml.attribute("s");
        String text = text(type, style == null ? 0 : Integer.parseInt(style));
        if (text != null) {
            put(text);
        }
    }

    private void put(String text) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        while (count <= column) {
            cells[count++] = null;
        }
        cells[column] = text;
    }

    private String text(String type, int style) throws IOException {
        String value = null;
        int event = xml.next();
        while (!(event == XMLStreamConstants.END_ELEMENT && xml.name().equals("c"))) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "v" -> value = xml.text();
                    case "is" -> value = xml.texts();
                    default -> {
                        // a formula: what counts is the value it had
                    }
                }
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new IOException("XML that ends early");
            }
            event = xml.next();
        }
        return value == null ? null : text(type, value, style);
    }

    private String text(String type, String value, int style) throws IOException {
        return switch (type) {
            case "s" -> workbook.sharedString(Integer.parseInt(value.strip()));
            case "str" -> Escapes.resolved(value);
            case "b" -> value.equals("0") ? "FALSE" : "TRUE";
            case "n" ->
                value.isBlank()
                        ? null
                        : Excel.text(new BigDecimal(value.strip()), workbook.shown(style), workbook.isFrom1904());
            case "d" -> value.endsWith("T00:00:00") || value.endsWith("T00:00:00Z") ? value.substring(0, 10) : value;
            default -> value;
        };
    }

    /** From 0: {@code B12} is 1. */
    private static int column(String reference) throws IOException {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z' && column < MOST_CELLS) {
                column = column * 26 + (c - 'A' + 1);
            }
        }
        if (column == 0) {
            throw new IOException("a cell is at \"%s\"".formatted(reference));
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } finally {
            workbook.close();
        }
    }
}
