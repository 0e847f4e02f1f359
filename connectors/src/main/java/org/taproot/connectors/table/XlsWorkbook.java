package org.taproot.connectors.table;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/**
 * An open workbook of Excel 97 to 2003, read record by record in the order of the file: what all sheets refer to, then
 * one sheet after the other.
 */
final class XlsWorkbook implements Closeable {

    private final POIFSFileSystem container;
    private final RecordFactoryInputStream records;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Excel.Shown> formats = new ArrayList<>();
    private SSTRecord strings;
    private boolean isFrom1904;
    private int sheet = -1;
    private boolean isInSheet;
    /** A record that was read and belongs to the next row. */
    private org.apache.poi.hssf.record.Record pending;

    private XlsWorkbook(POIFSFileSystem container) throws IOException {
        this.container = container;
        this.records = new RecordFactoryInputStream(container.createDocumentInputStream("Workbook"), false);
    }

    static XlsWorkbook open(Path file) throws IOException {
        XlsLimits.check(file);
        POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
        try {
            XlsWorkbook workbook = new XlsWorkbook(container);
            workbook.globals();
            return workbook;
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private void globals() throws IOException {
        var each = next();
        while (!(each instanceof EOFRecord)) {
            if (each instanceof BoundSheetRecord bound) {
                sheets.add(bound);
            } else if (each instanceof SSTRecord shared) {
                strings = shared;
            } else if (each instanceof FormatRecord format) {
                codes.put(format.getIndexCode(), format.getFormatString());
            } else if (each instanceof ExtendedFormatRecord format) {
                formats.add(Excel.shown(format.getFormatIndex(), codes.get((int) format.getFormatIndex())));
            } else if (each instanceof DateWindow1904Record window) {
                isFrom1904 = window.getWindowing() == 1;
            }
            each = next();
        }
        sheets.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
    }

    /** Goes on to the next worksheet, past the rest of this one and past charts; false after the last. */
    boolean nextSheet() throws IOException {
        pending = null;
        while (isInSheet) {
            skip(next());
        }
        while (sheet + 1 < sheets.size()) {
            var begin = next();
            while (!(begin instanceof BOFRecord)) {
                begin = next();
            }
            sheet++;
            isInSheet = true;
            if (((BOFRecord) begin).getType() == BOFRecord.TYPE_WORKSHEET) {
                return true;
            }
            while (isInSheet) {
                skip(next());
            }
        }
        return false;
    }

    /** The name of the sheet that is being read. */
    String sheet() {
        return sheets.get(sheet).getSheetname();
    }

    /** A chart within the sheet has a beginning and an end of its own. */
    private void skip(org.apache.poi.hssf.record.Record each) throws IOException {
        if (each instanceof EOFRecord) {
            isInSheet = false;
        } else if (each instanceof BOFRecord) {
            var inner = next();
            while (!(inner instanceof EOFRecord)) {
                inner = next();
            }
        }
    }

    /** Reads the cells of the next row of this sheet; false after the last row. */
    boolean nextRow(XlsRow row) throws IOException {
        while (pending == null && isInSheet) {
            keepIfCell(next());
        }
        if (pending == null) {
            return false;
        }
        int number = ((CellValueRecordInterface) pending).getRow();
        row.begin(number);
        while (pending != null && ((CellValueRecordInterface) pending).getRow() == number) {
            var cell = (CellValueRecordInterface) pending;
            pending = null;
            row.put(cell.getColumn(), text(cell));
            while (pending == null && isInSheet) {
                keepIfCell(next());
            }
        }
        return true;
    }

    private void keepIfCell(org.apache.poi.hssf.record.Record each) throws IOException {
        if (each instanceof CellValueRecordInterface) {
            pending = each;
        } else {
            skip(each);
        }
    }

    private String text(CellValueRecordInterface cell) throws IOException {
        if (cell instanceof LabelSSTRecord label) {
            return shared(label.getSSTIndex());
        }
        if (cell instanceof NumberRecord number) {
            return number(number.getValue(), number.getXFIndex());
        }
        if (cell instanceof FormulaRecord formula) {
            return result(formula);
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isBoolean() ? text(value.getBooleanValue()) : error(value.getErrorValue());
        }
        return cell instanceof LabelRecord label ? label.getValue() : null;
    }

    private String shared(int index) throws IOException {
        if (strings == null || index < 0 || index >= strings.getNumUniqueStrings()) {
            throw new IOException("a cell asks for shared string %d, which is not there".formatted(index + 1L));
        }
        return strings.getString(index).getString();
    }

    /** What a formula came to when the workbook was saved. */
    private String result(FormulaRecord formula) throws IOException {
        CellType type = formula.getCachedResultTypeEnum();
        return switch (type) {
            case BOOLEAN -> text(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case STRING -> resultText();
            default -> number(formula.getValue(), formula.getXFIndex());
        };
    }

    /** The text follows, after what several formulas may share. */
    private String resultText() throws IOException {
        var each = next();
        while (!(each instanceof StringRecord) && !(each instanceof CellValueRecordInterface)) {
            if (each instanceof EOFRecord) {
                isInSheet = false;
                return null;
            }
            each = next();
        }
        if (each instanceof StringRecord text) {
            return text.getString();
        }
        pending = each;
        return null;
    }

    private String number(double value, int format) {
        Excel.Shown shown = format < formats.size() ? formats.get(format) : Excel.Shown.NUMBER;
        return Excel.text(BigDecimal.valueOf(value), shown, isFrom1904);
    }

    private static String text(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private org.apache.poi.hssf.record.Record next() throws IOException {
        var next = records.nextRecord();
        if (next == null) {
            throw new IOException("it ends within a sheet");
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
