package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** An Excel workbook (.xlsx): the one sheet that has the header in one of its first 20 rows. */
public final class XlsxTable implements TableFormat {

    static final int HEADER_WITHIN = 20;

    @Override
    public long check(Path file, Columns columns) throws IOException {
        try {
            KindCheck.check(file);
            ZipCheck.check(file);
            PartsCheck.check(file);
            return count(file, columns);
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // when the bytes themselves can be read, it is the file that is at fault and not the disk
            try (InputStream bytes = Files.newInputStream(file)) {
                bytes.transferTo(OutputStream.nullOutputStream());
            }
            throw damaged(e);
        }
    }

    @Override
    public Rows open(Path file, Columns columns) throws IOException {
        ReadableWorkbook workbook = workbook(file);
        try {
            return find(workbook, columns);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private long count(Path file, Columns columns) throws IOException {
        try (Rows rows = open(file, columns)) {
            long count = 0;
            while (rows.hasNext()) {
                count += rows.next().isBlank() ? 0 : 1;
            }
            return count;
        }
    }

    private static Rows find(ReadableWorkbook workbook, Columns columns) throws IOException {
        List<Sheet> sheets = workbook.getSheets().toList();
        List<Table> tables = new ArrayList<>();
        List<String> mostAlike = List.of();
        for (Sheet sheet : sheets) {
            List<Row> top = top(workbook, sheet);
            table(sheet, top, columns).ifPresent(tables::add);
            mostAlike = mostAlike(mostAlike, top, columns);
        }
        if (tables.isEmpty()) {
            throw missing(sheets, columns.missing("rows 1 to " + HEADER_WITHIN, mostAlike));
        }
        if (tables.size() > 1) {
            throw several(tables.stream().map(Table::sheet).toList());
        }
        Table table = tables.get(0);
        return new XlsxRows(workbook, table.sheet(), table.header(), table.headerRow());
    }

    private static Optional<Table> table(Sheet sheet, List<Row> top, Columns columns) {
        return top.stream()
                .flatMap(row ->
                        columns
                                .match(row.place(), row.cells())
                                .map(header -> new Table(sheet, header, row.number()))
                                .stream())
                .findFirst();
    }

    private static List<String> mostAlike(List<String> before, List<Row> top, Columns columns) {
        List<String> most = before;
        for (Row row : top) {
            most = columns.resemblance(row.cells()) > columns.resemblance(most) ? row.cells() : most;
        }
        return most;
    }

    private static RefusedException missing(List<Sheet> sheets, Refusal missing) {
        return new RefusedException(
                "Cannot find the table in sheets %s. %s".formatted(names(sheets), missing.english()),
                "在工作表 %s 中找不到数据表。%s".formatted(names(sheets), missing.chinese()));
    }

    private static RefusedException several(List<Sheet> sheets) {
        return new RefusedException(
                "Cannot choose between the tables in sheets %s: expected one sheet with the header, hidden ones included. Save each sheet as a file of its own and deliver the files one by one."
                        .formatted(names(sheets)),
                "工作表 %s 都含有表头（包括隐藏的工作表），每个文件只能有一个数据表。请将每个工作表另存为单独的文件后分别提交。".formatted(names(sheets)));
    }

    private static String names(List<Sheet> sheets) {
        return String.join(", ", sheets.stream().map(Sheet::getName).toList());
    }

    private static List<Row> top(ReadableWorkbook workbook, Sheet sheet) throws IOException {
        List<Row> top = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            rows.limit(HEADER_WITHIN)
                    .takeWhile(row -> row.getRowNum() <= HEADER_WITHIN)
                    .forEach(row -> top.add(CellText.row(row, workbook)));
        }
        return top;
    }

    private static ReadableWorkbook workbook(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            // a workbook need not have styles; then no number in it is shown as a date either
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private static RefusedException damaged(Exception failure) {
        return new RefusedException(
                "Invalid workbook: it is damaged (%s). Open it in a spreadsheet program, save it as .xlsx and deliver it again."
                        .formatted(failure.getMessage()),
                "工作簿已损坏，无法读取。请用表格软件打开并另存为 .xlsx 后重新提交。");
    }

    private record Table(Sheet sheet, Header header, long headerRow) {}
}
