package org.taproot.connectors.table;

/** Refusals of what no honest table holds. */
final class TooLarge {

    private TooLarge() {}

    static RefusedException record(String place) {
        return new RefusedException(
                "Invalid record at %s: expected at most %d columns and at most %d characters in a field, or a quote is never closed. Repair the record and deliver the file again."
                        .formatted(place, CsvRecords.MOST_COLUMNS, CsvRecords.LONGEST_FIELD),
                "%s 处的记录过大：最多 %d 列，每个字段最多 %d 个字符；也可能是引号没有闭合。请修正后重新提交。"
                        .formatted(Origin.chinese(place), CsvRecords.MOST_COLUMNS, CsvRecords.LONGEST_FIELD));
    }
}
