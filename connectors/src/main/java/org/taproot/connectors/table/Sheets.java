package org.taproot.connectors.table;

import java.util.ArrayList;
import java.util.List;

/** The search for the one sheet of a workbook that has the table. */
final class Sheets {

    private final TableOptions options;
    private final HeaderSearch search;
    private final Columns columns;
    private final List<String> looked = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    Sheets(TableOptions options, Columns columns) {
        this.options = options;
        this.columns = columns;
        this.search = new HeaderSearch(columns);
    }

    boolean isWanted(String sheet) {
        return options.sheets().matcher(sheet).matches();
    }

    /** Takes a wanted sheet into account. */
    void look(String sheet, List<Row> top) {
        looked.add(sheet);
        if (options.order().isEmpty()) {
            search.in(top).ifPresent(header -> found.add(new Found(sheet, header)));
        } else if (!top.isEmpty()) {
            found.add(new Found(sheet, GivenHeader.of(options, columns)));
        }
    }

    Found one() {
        if (found.isEmpty()) {
            throw missing();
        }
        if (found.size() > 1) {
            throw several();
        }
        return found.get(0);
    }

    private RefusedException missing() {
        if (looked.isEmpty()) {
            return new RefusedException(
                    "Cannot find a sheet named like %s. Name the sheet so and deliver the file again."
                            .formatted(options.sheets()),
                    "找不到名称符合“%s”的工作表。请修改工作表名称后重新提交。".formatted(options.sheets()));
        }
        Refusal missing = columns.missing("rows 1 to " + options.headerWithin(), search.mostAlike());
        return new RefusedException(
                "Cannot find the table in sheets %s. %s".formatted(String.join(", ", looked), missing.english()),
                "在工作表 %s 中找不到数据表。%s".formatted(String.join(", ", looked), missing.chinese()));
    }

    private RefusedException several() {
        String names = String.join(", ", found.stream().map(Found::sheet).toList());
        return new RefusedException(
                "Cannot choose between the tables in sheets %s: expected one sheet with the header, hidden ones included. Save each sheet as a file of its own and deliver the files one by one."
                        .formatted(names),
                "工作表 %s 都含有表头（包括隐藏的工作表），每个文件只能有一个数据表。请将每个工作表另存为单独的文件后分别提交。".formatted(names));
    }

    static RefusedException outOfOrder(long row, long before) {
        return new RefusedException(
                "Invalid workbook: row %d comes after row %d. Open it in a spreadsheet program, save it as .xlsx and deliver it again."
                        .formatted(row, before),
                "工作簿中第 %d 行出现在第 %d 行之后。请用表格软件打开并另存为 .xlsx 后重新提交。".formatted(row, before));
    }

    /** A sheet and its header. */
    record Found(String sheet, Header header) {}
}
