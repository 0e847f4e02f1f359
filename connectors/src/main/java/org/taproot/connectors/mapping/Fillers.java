package org.taproot.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.taproot.connectors.definition.Field;
import org.taproot.connectors.definition.FieldRule;
import org.taproot.connectors.definition.FieldRule.AsOf;
import org.taproot.connectors.definition.FieldRule.Bound;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.connectors.definition.FieldRule.Constant;
import org.taproot.connectors.definition.FieldRule.FirstOf;
import org.taproot.connectors.definition.FieldRule.Joined;
import org.taproot.model.fact.Outcome;
import org.taproot.model.text.RangeText;
import org.taproot.model.text.Text;

/** Makes fillers of the rules of a definition. */
final class Fillers {

    private final ColumnBook columns;

    Fillers(ColumnBook columns) {
        this.columns = columns;
    }

    Filler of(Field field, Target target) {
        return of(field, target, field.rule());
    }

    private Filler of(Field field, Target target, FieldRule rule) {
        if (rule instanceof Cell cell) {
            return cell(field, target, cell);
        }
        if (rule instanceof Constant constant) {
            return constant(target, constant.text());
        }
        if (rule instanceof Joined joined) {
            return joined(field, target, joined);
        }
        if (rule instanceof FirstOf firstOf) {
            List<Filler> fillers = firstOf.rules().stream()
                    .map(each -> of(field, target, each))
                    .toList();
            return row -> first(fillers, row);
        }
        if (rule instanceof AsOf) {
            return row -> row.asOf();
        }
        throw new IllegalStateException("Unknown rule " + rule);
    }

    private static Object first(List<Filler> fillers, RowReading row) {
        for (Filler filler : fillers) {
            Object value = filler.fill(row);
            if (value != null || row.rejection() != null) {
                return value;
            }
        }
        return null;
    }

    private Filler cell(Field field, Target target, Cell cell) {
        int column = columns.of(field, cell, target.measures());
        CellContext context = columns.context(cell, field, column);
        Texts texts = new Texts(cell);
        return row -> {
            String text = row.text(column);
            return text == null ? null : read(row, target, texts, text, context);
        };
    }

    private static Object read(RowReading row, Target target, Texts texts, String text, CellContext context) {
        String meant = texts.meant(target.name(), text);
        return meant == null ? null : accepted(row, target, target.reader().read(target.name(), meant, context));
    }

    private static Object accepted(RowReading row, Target target, Outcome<?> outcome) {
        return outcome.<Object>fold(value -> value, rejection -> {
            row.reject(rejection.of(target.zh()));
            return null;
        });
    }

    /** Read once, here: a constant that cannot be read is the definition's fault. */
    private static Filler constant(Target target, String text) {
        Object value = target.reader()
                .read(target.name(), text, CellContext.NONE)
                .<Object>fold(read -> read, rejection -> {
                    throw new IllegalArgumentException(rejection.message("fields." + target.name() + ".is"));
                });
        return row -> value;
    }

    private Filler joined(Field field, Target target, Joined joined) {
        int[] parts = joined.parts().stream()
                .mapToInt(part -> columns.of(field, part, null))
                .toArray();
        return row -> {
            List<String> texts = new ArrayList<>(parts.length);
            for (int part : parts) {
                String text = row.text(part);
                if (text != null) {
                    texts.add(text);
                }
            }
            return texts.isEmpty()
                    ? null
                    : accepted(
                            row,
                            target,
                            target.reader().read(target.name(), String.join(joined.with(), texts), CellContext.NONE));
        };
    }

    /** What of a cell's text is meant: after the code list, the part, the end of the range. */
    private static final class Texts {

        /** In a code list: whatever is not in it. */
        private static final String ANY = "*";

        /** From one day to another; the same sign may part year, month and day. */
        private static final Pattern TERM = Pattern.compile("(\\d{4}.{3,12}?)\\s*[-~—–至到]{1,4}\\s*(\\d{4}.{3,12})");

        private final Cell cell;
        private final Pattern split;

        Texts(Cell cell) {
            this.cell = cell;
            this.split = cell.split() == null
                    ? null
                    : Pattern.compile(
                            cell.split().by().stream().map(Pattern::quote).collect(Collectors.joining("|")));
        }

        String meant(String field, String text) {
            String decoded = cell.codes().isEmpty() ? text : decoded(text);
            String part = split == null ? decoded : part(decoded);
            return cell.bound() == null || part == null ? part : bound(field, part);
        }

        private String decoded(String text) {
            String code = cell.codes().get(text);
            String narrow = code == null ? cell.codes().get(Text.narrow(text)) : code;
            return narrow == null ? cell.codes().getOrDefault(ANY, text) : narrow;
        }

        private String part(String text) {
            String[] parts = split.split(Text.narrow(text), -1);
            int part = cell.split().part();
            return part > parts.length ? null : Text.clean(parts[part - 1]);
        }

        private String bound(String field, String text) {
            Matcher term = TERM.matcher(Text.narrow(text));
            if (term.matches()) {
                return term.group(cell.bound() == Bound.LOW ? 1 : 2);
            }
            // what is no range is left to the reader, who says what was expected
            return RangeText.parse(field, text).fold(range -> range == null ? null : end(range), rejection -> text);
        }

        private String end(RangeText.Range range) {
            var end = cell.bound() == Bound.LOW ? range.low() : range.high();
            return end == null ? null : end.toPlainString();
        }
    }
}
