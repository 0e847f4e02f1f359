package org.taproot.model.fact;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * What was wrong with a value.
 *
 * @param field the column or component at fault, in the glossary's words
 * @param value the value as it came, cut to {@value #MAX_VALUE} characters; empty when there was none
 * @param expected what would have been accepted, as a phrase
 * @param fieldZh the field as people call it; its name where that is not known
 * @param expectedZh what would have been accepted, in Chinese; empty where the reason alone tells it
 */
public record Rejection(
        RejectReason reason, String field, String value, String expected, String fieldZh, String expectedZh) {

    private static final int MAX_VALUE = 200;
    private static final Pattern ROW = Pattern.compile("\\b(?:row|line) (\\d+)$");
    private static final Pattern MESSAGE = Pattern.compile("^partition (\\d+) offset (\\d+)$");
    private static final Pattern COLUMNS = Pattern.compile("^(\\d+) columns$");
    private static final Pattern BYTES = Pattern.compile("^(\\d+) bytes$");
    private static final Pattern OFFSET = Pattern.compile("^byte offset (\\d+)$");
    private static final Pattern RECORD = Pattern.compile("\\b(?:item|record|element) (\\d+)$");

    public Rejection {
        requireNonNull(reason, "reason");
        requireNonNull(field, "field");
        requireNonNull(expected, "expected");
        requireNonNull(fieldZh, "fieldZh");
        requireNonNull(expectedZh, "expectedZh");
        value = value == null ? "" : value;
        if (value.length() > MAX_VALUE) {
            value = value.substring(0, MAX_VALUE) + "…";
        }
    }

    public Rejection(RejectReason reason, String field, String value, String expected) {
        this(reason, field, value, expected, "row".equals(field) ? "整行" : field, "");
    }

    /** The same of a field that people call so. */
    public Rejection of(String calledZh) {
        return new Rejection(reason, field, value, expected, calledZh, expectedZh);
    }

    /** The same with what was expected in Chinese. */
    public Rejection expecting(String phraseZh) {
        return new Rejection(reason, field, value, expected, fieldZh, phraseZh);
    }

    /** For instance {@code Invalid area_m2 "-12" at line 31: expected more than 0}. */
    public String message(String place) {
        String what = value.isEmpty() ? "Missing " + field : "Invalid %s \"%s\"".formatted(field, value);
        return "%s at %s: expected %s".formatted(what, place, expected);
    }

    /** The same for the data steward, for instance {@code 第 8 行，状态「不详」：状态不在代码表中；应为 空置、已租}. */
    public String messageZh(String place) {
        String what = value.isEmpty() ? fieldZh : "%s「%s」".formatted(fieldZh, valueZh());
        String found = "%s，%s：%s".formatted(placeZh(place), what, reason.zh());
        return expectedZh.isEmpty() ? found : found + "；应为 " + expectedZh;
    }

    private static String placeZh(String place) {
        String rows = ROW.matcher(place).replaceFirst("第 $1 行");
        String records = RECORD.matcher(rows).replaceFirst("第 $1 条");
        return MESSAGE.matcher(records).replaceFirst("分区 $1 位点 $2");
    }

    /** What is said of a whole row is counted in words. */
    private String valueZh() {
        if (!"row".equals(field)) {
            return value;
        }
        String columns = COLUMNS.matcher(value).replaceFirst("$1 列");
        String bytes = BYTES.matcher(columns).replaceFirst("$1 字节");
        return OFFSET.matcher(bytes).replaceFirst("第 $1 字节");
    }
}
