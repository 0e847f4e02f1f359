package org.taproot.pipelines.district.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook with one sheet, filled from the top down; the same cells give the same bytes at any time. */
final class WorkbookSheet implements Closeable {

    private static final String DATE_FORMAT = "yyyy-mm-dd";

    /** Of columns, in characters. */
    private static final int NARROW = 13;

    private static final int WIDE = 34;
    private static final List<String> LONG = List.of("企业", "名称", "客户", "楼", "地址", "坐落");

    private final Parcel parcel;
    private final LocalDate sentOn;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;
    private int data;

    WorkbookSheet(Parcel parcel, String name, LocalDate sentOn) {
        this.parcel = parcel;
        this.sentOn = sentOn;
        workbook = new Workbook(bytes, "Workbook", "16.0300");
        // it is packed later, once
        workbook.setCompressionLevel(0);
        sheet = workbook.newWorksheet(name);
    }

    /** A row with one text across so many columns. */
    void title(String text, int columns) {
        sheet.value(next, 0, text);
        sheet.range(next, 0, next, columns - 1)
                .style()
                .bold()
                .horizontalAlignment("center")
                .merge()
                .set();
        next++;
    }

    void header(String... names) {
        for (int column = 0; column < names.length; column++) {
            sheet.value(next, column, names[column]);
            sheet.style(next, column).bold().set();
            // given, or else every cell is looked at once more to find the widest
            sheet.width(column, isLong(names[column]) ? WIDE : NARROW);
        }
        next++;
    }

    private static boolean isLong(String name) {
        return LONG.stream().anyMatch(name::contains);
    }

    /** Texts, numbers and dates; null or an empty text leaves a cell out. */
    void row(Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            cell(column, cells[column]);
        }
        next++;
        data++;
    }

    private void cell(int column, Object value) {
        if (value instanceof String text) {
            if (!text.isEmpty()) {
                sheet.value(next, column, text);
            }
        } else if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof LocalDate date) {
            sheet.value(next, column, date);
            sheet.style(next, column).format(DATE_FORMAT).set();
        } else if (value != null) {
            throw new IllegalArgumentException(
                    "Invalid cell %s of %s: expected a text, a number or a date".formatted(value, value.getClass()));
        }
    }

    /** The number of rows so far, which is the index of the next one. */
    int rows() {
        return next;
    }

    /** Makes one cell of a column's cells from the row with this index to the last one written. */
    void mergeDown(int column, int fromRow) {
        if (next - 1 > fromRow) {
            sheet.range(fromRow, column, next - 1, column)
                    .style()
                    .verticalAlignment("center")
                    .merge()
                    .set();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
        parcel.counts(data);
        WorkbookZip.pack(bytes.toByteArray(), sentOn, parcel);
    }
}
