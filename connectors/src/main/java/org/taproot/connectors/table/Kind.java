package org.taproot.connectors.table;

/** What a file is, decided by its content. */
public enum Kind {
    CSV("delimited text (CSV)", "分隔符文本（CSV）"),
    XLSX("an Excel workbook (.xlsx)", "Excel 工作簿（.xlsx）"),
    XLS("an Excel 97-2003 workbook (.xls)", "Excel 97-2003 工作簿（.xls）"),
    JSON("JSON", "JSON"),
    JSON_LINES("JSON lines", "JSON 行文本"),
    ZIP("a zip of tables", "含数据表的 ZIP 压缩包"),
    MAIL("a mail with tables attached", "附有数据表的邮件");

    private final String english;
    private final String chinese;

    Kind(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    public String english() {
        return english;
    }

    public String chinese() {
        return chinese;
    }
}
