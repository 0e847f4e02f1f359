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

/** An Excel workbook (.xlsx): the first sheet that has the header in one of its first 20 rows. */
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
        List<String> mostAlike = List.of();
        for (Sheet sheet : sheets) {
            List<Row> top = top(workbook, sheet);
            for (Row row : top) {
                Optional<Header> header = columns.match(row.place(), row.cells());
                if (header.isPresent()) {
                    return new XlsxRows(workbook, sheet, header.get(), row.number());
                }
                mostAlike = columns.resemblance(row.cells()) > columns.resemblance(mostAlike) ? row.cells() : mostAlike;
            }
        }
        Refusal missing = columns.missing("rows 1 to " + HEADER_WITHIN, mostAlike);
        String names = String.join(", ", sheets.stream().map(Sheet::getName).toList());
        throw new RefusedException(
                "Cannot find the table in sheets %s. %s".formatted(names, missing.english()),
                "在工作表 %s 中找不到数据表。%s".formatted(names, missing.chinese()));
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
}
