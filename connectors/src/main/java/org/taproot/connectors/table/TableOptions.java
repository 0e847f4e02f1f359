package org.taproot.connectors.table;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taproot.model.text.Text;

/**
 * What is known about files before they come; everything else is found in them.
 *
 * @param kinds any other is refused by its name
 * @param encodings of text files; the one that fits is found
 * @param delimiters of text files; the one under which the header is found
 * @param sheets of workbooks; of those whose whole name matches, one has the header
 * @param records where the records of a JSON file are, as a JSON pointer; empty for the file itself
 * @param unfold the field of a JSON record that is an array of which each element is a row; empty when the records are
 * @param order the titles of the columns where files have no header; empty when they have one
 * @param headerWithin how many rows at the top are searched for the header
 * @param ending whether the end of a text file says that it is whole
 * @param skipped what the first cell that is not empty says, without spaces, in rows that are no records, as a sum
 *     below the table; null for none
 */
public record TableOptions(
        Set<Kind> kinds,
        Set<Encoding> encodings,
        Set<Character> delimiters,
        Pattern sheets,
        String records,
        String unfold,
        List<String> order,
        int headerWithin,
        Ending ending,
        Pattern skipped) {

    /** What is asked of the end of a text file. */
    public enum Ending {
        /** Without a line end after the last record the file counts as cut. */
        LINE_END,
        /** The transport knew the length of the file. */
        ANY
    }

    private static final TableOptions DEFAULTS = new TableOptions(
            EnumSet.allOf(Kind.class),
            EnumSet.allOf(Encoding.class),
            new LinkedHashSet<>(List.of(',', '\t', ';', '|')),
            Pattern.compile(".*", Pattern.DOTALL),
            "",
            "",
            List.of(),
            20,
            Ending.LINE_END,
            null);

    public TableOptions {
        kinds = Collections.unmodifiableSet(copy(kinds, "kinds"));
        encodings = Collections.unmodifiableSet(copy(encodings, "encodings"));
        delimiters = Collections.unmodifiableSet(copy(delimiters, "delimiters"));
        requireNonNull(sheets, "sheets");
        requireNonNull(unfold, "unfold");
        requireNonNull(ending, "ending");
        order = List.copyOf(order);
        if (!requireNonNull(records, "records").isEmpty() && records.charAt(0) != '/') {
            throw new IllegalArgumentException(
                    "Invalid pointer \"%s\" to the records: expected an empty one or one that begins with /"
                            .formatted(records));
        }
        if (headerWithin < 1) {
            throw new IllegalArgumentException(
                    "Invalid number of rows %d to search for the header: expected at least 1".formatted(headerWithin));
        }
    }

    public static TableOptions defaults() {
        return DEFAULTS;
    }

    /** The defaults for files of these kinds. */
    public static TableOptions of(Kind... kinds) {
        return new TableOptions(
                Set.copyOf(Arrays.asList(kinds)),
                DEFAULTS.encodings,
                DEFAULTS.delimiters,
                DEFAULTS.sheets,
                DEFAULTS.records,
                DEFAULTS.unfold,
                DEFAULTS.order,
                DEFAULTS.headerWithin,
                DEFAULTS.ending,
                DEFAULTS.skipped);
    }

    public TableOptions in(Encoding... others) {
        Set<Encoding> changed = new LinkedHashSet<>(Arrays.asList(others));
        return new TableOptions(
                kinds, changed, delimiters, sheets, records, unfold, order, headerWithin, ending, skipped);
    }

    public TableOptions separatedBy(Character... others) {
        Set<Character> changed = new LinkedHashSet<>(Arrays.asList(others));
        return new TableOptions(
                kinds, encodings, changed, sheets, records, unfold, order, headerWithin, ending, skipped);
    }

    public TableOptions sheets(String pattern) {
        return new TableOptions(
                kinds,
                encodings,
                delimiters,
                Pattern.compile(pattern),
                records,
                unfold,
                order,
                headerWithin,
                ending,
                skipped);
    }

    public TableOptions recordsAt(String pointer) {
        return new TableOptions(
                kinds, encodings, delimiters, sheets, pointer, unfold, order, headerWithin, ending, skipped);
    }

    public TableOptions unfolding(String field) {
        return new TableOptions(
                kinds, encodings, delimiters, sheets, records, field, order, headerWithin, ending, skipped);
    }

    public TableOptions withoutHeader(String... titles) {
        return new TableOptions(
                kinds, encodings, delimiters, sheets, records, unfold, List.of(titles), headerWithin, ending, skipped);
    }

    public TableOptions headerWithin(int rows) {
        return new TableOptions(kinds, encodings, delimiters, sheets, records, unfold, order, rows, ending, skipped);
    }

    public TableOptions ending(Ending other) {
        return new TableOptions(
                kinds, encodings, delimiters, sheets, records, unfold, order, headerWithin, other, skipped);
    }

    /** With rows that are no records, told by what their first cell that is not empty says, without spaces. */
    public TableOptions skipping(Pattern firstCell) {
        return new TableOptions(
                kinds, encodings, delimiters, sheets, records, unfold, order, headerWithin, ending, firstCell);
    }

    /** Whether the definition says that such a row is no record; of a damaged one nobody knows what it says. */
    boolean isSkipped(Row row) {
        if (skipped == null || row.defect().isPresent()) {
            return false;
        }
        for (int i = 0; i < row.size(); i++) {
            String text = Text.clean(row.cell(i));
            if (text != null) {
                return skipped.matcher(Text.withoutSpaces(Text.narrow(text))).matches();
            }
        }
        return false;
    }

    /** Whether a row below the header counts. */
    boolean isRecord(Row row) {
        return !row.isBlank() && !isSkipped(row);
    }

    String kindsInEnglish() {
        return kinds.stream().sorted().map(Kind::english).collect(Collectors.joining(", "));
    }

    String kindsInChinese() {
        return kinds.stream().sorted().map(Kind::chinese).collect(Collectors.joining("、"));
    }

    private static <T> Set<T> copy(Set<T> values, String name) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("Invalid %s: expected at least one".formatted(name));
        }
        return new LinkedHashSet<>(values);
    }
}
