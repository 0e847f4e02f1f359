package org.taproot.connectors.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Cells as the text a person would write: dates as 2024-03-05, numbers without exponent. */
final class CellText {

    /** What a spreadsheet keeps of a number; the digits after it are noise of the binary form. */
    private static final MathContext PRECISION = new MathContext(15);

    /** Dates whose format is not written in the file: 14 to 22, and those of Chinese and Japanese editions. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");
    private static final Pattern DATE_LETTER = Pattern.compile("[yYdD年月日]|[mM](?=[/-])");

    private CellText() {}

    /** A row with as many cells as it has. */
    static Row row(org.dhatim.fastexcel.reader.Row row, ReadableWorkbook workbook) {
        return row(row, workbook, row.getCellCount());
    }

    /** A row of a table: what is missing at its end is empty, what is beyond the table is not of it. */
    static Row row(org.dhatim.fastexcel.reader.Row row, ReadableWorkbook workbook, int width) {
        List<String> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(row.getOptionalCell(i).map(cell -> text(cell, workbook)).orElse(null));
        }
        return new Row(row.getRowNum(), "row " + row.getRowNum(), cells);
    }

    private static String text(Cell cell, ReadableWorkbook workbook) {
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getRawValue();
        }
        return isDate(cell, workbook)
                ? cell.asDate().toLocalDate().toString()
                : number.round(PRECISION).stripTrailingZeros().toPlainString();
    }

    private static boolean isDate(Cell cell, ReadableWorkbook workbook) {
        Integer format = cell.getDataFormatId();
        if (format == null || workbook.getFormats().isEmpty()) {
            return false;
        }
        String code = cell.getDataFormatString();
        return DATE_FORMATS.contains(format) || (code != null && readsAsDate(code));
    }

    private static boolean readsAsDate(String format) {
        return DATE_LETTER.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }
}
