package org.taproot.desk.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Writes comma-separated values (RFC 4180) that a spreadsheet opens in the right encoding and does not execute. */
public final class SheetWriter implements AutoCloseable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    // a cell that begins so is a formula to a spreadsheet; the wide forms are folded to the narrow ones by some
    private static final String STARTS_FORMULA = "=+-@\t\r\n\0＝＋－＠";

    private final CsvWriter csv;

    public SheetWriter(Writer target) throws IOException {
        // Excel takes a file without the mark for the system's legacy encoding
        target.write(BYTE_ORDER_MARK);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(target);
    }

    /** One row. Numbers stay numbers, null is an empty cell, everything else is text. */
    public void write(Stream<?> cells) {
        csv.writeRecord(cells.map(SheetWriter::cell).toList());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof Number ? value.toString() : guarded(value.toString());
    }

    private static String guarded(String text) {
        return !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
