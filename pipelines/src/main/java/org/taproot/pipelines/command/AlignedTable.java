package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Rows in columns of equal width on a terminal, where a Chinese character is as wide as two Latin ones.
 *
 * @param values may hold null, shown as nothing
 */
record AlignedTable(List<String> names, List<List<String>> values) {

    void print(Writer out) throws IOException {
        int[] widths = names.stream().mapToInt(AlignedTable::width).toArray();
        for (List<String> row : values) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(text(row.get(i))));
            }
        }
        print(names, widths, out);
        for (int i = 0; i < widths.length; i++) {
            out.append(i == 0 ? "" : "-+-").append("-".repeat(widths[i]));
        }
        out.append('\n');
        for (List<String> row : values) {
            print(row, widths, out);
        }
        out.append("(%d %s)%n".formatted(values.size(), values.size() == 1 ? "row" : "rows"));
    }

    private static void print(List<String> row, int[] widths, Writer out) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = text(row.get(i));
            line.append(i == 0 ? "" : " | ").append(text).append(" ".repeat(widths[i] - width(text)));
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String text(String value) {
        return value == null ? "" : value.replaceAll("\\R", " ");
    }

    /** The text with spaces behind it until it is that wide. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** East Asian wide and full-width forms, and the symbols beyond the basic plane. */
    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || c >= 0x1F300;
    }
}
