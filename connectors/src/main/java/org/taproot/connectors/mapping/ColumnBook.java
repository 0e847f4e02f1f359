package org.taproot.connectors.mapping;

import static org.taproot.model.text.UnitOfMeasure.YUAN_PER_MONTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.taproot.connectors.definition.Field;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.connectors.table.Column;
import org.taproot.connectors.table.Columns;
import org.taproot.connectors.table.Header;
import org.taproot.model.text.Dimension;
import org.taproot.model.text.UnitOfMeasure;

/** The columns that a definition reads, each once, however many fields it fills. */
final class ColumnBook {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Placed> contexts = new ArrayList<>();

    /**
     * The number of the column of a cell.
     *
     * @param measures what its numbers measure; null for anything else
     */
    int of(Field field, Cell cell, Dimension measures) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isSameAs(cell, measures)) {
                return i;
            }
        }
        entries.add(new Entry(name(field), cell, field, measures));
        return entries.size() - 1;
    }

    CellContext context(Cell cell, Field field, int column) {
        CellContext context = new CellContext(cell, field.range());
        contexts.add(new Placed(context, column));
        return context;
    }

    /** As in the header where the glossary's word is also accepted; a second column of a field has none. */
    private String name(Field field) {
        long before =
                entries.stream().filter(entry -> entry.field.equals(field)).count();
        return before == 0 ? field.name() : field.name() + "#" + (before + 1);
    }

    String[] names() {
        return entries.stream().map(Entry::name).toArray(String[]::new);
    }

    /** Without those that are required a table is not recognised. */
    Columns columns(Map<String, Boolean> required) {
        Stream.Builder<Column> needed = Stream.builder();
        Stream.Builder<Column> optional = Stream.builder();
        for (Entry entry : entries) {
            boolean isNeeded = entry.field.rule() instanceof Cell && required.getOrDefault(entry.field.name(), false);
            (isNeeded ? needed : optional).add(entry.column());
        }
        return new Columns(needed.build().toList(), optional.build().toList());
    }

    /** The numbers of the columns that fill these fields. */
    int[] numbers(List<String> fields) {
        return fields.stream()
                .flatMapToInt(field -> IntStream.range(0, entries.size())
                        .filter(i -> entries.get(i).field.name().equals(field))
                        .limit(1))
                .toArray();
    }

    /** Tells every cell the unit in the header above it. */
    void under(Header header) {
        contexts.forEach(each -> each.context.under(header.unit(entries.get(each.column).name)));
    }

    private record Placed(CellContext context, int column) {}

    private record Entry(String name, Cell cell, Field field, Dimension measures) {

        boolean isSameAs(Cell other, Dimension otherMeasures) {
            return measures == otherMeasures
                    && cell.titles().equals(other.titles())
                    && cell.otherwise().equals(other.otherwise())
                    && cell.units().equals(other.units());
        }

        Column column() {
            Column column =
                    Column.named(name, cell.titles().toArray(String[]::new)).measuring(measures);
            Column complete = cell.otherwise().isEmpty()
                    ? column
                    : column.or(cell.otherwise().toArray(String[]::new));
            return cell.units().isEmpty() ? complete : complete.in(units());
        }

        /** Above a rent by month people write the unit of the money alone. */
        private String[] units() {
            return cell.units().stream().anyMatch(Entry::isOfUnitAndMonth)
                    ? Stream.concat(cell.units().stream(), Stream.of("元")).toArray(String[]::new)
                    : cell.units().toArray(String[]::new);
        }

        private static boolean isOfUnitAndMonth(String unit) {
            return UnitOfMeasure.of(unit).filter(YUAN_PER_MONTH::equals).isPresent();
        }
    }
}
