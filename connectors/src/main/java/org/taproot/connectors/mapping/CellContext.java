package org.taproot.connectors.mapping;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.connectors.definition.FieldRule.Range;
import org.taproot.model.text.Dimension;
import org.taproot.model.text.UnitOfMeasure;
import org.taproot.model.text.UnitRemark;

/** What is known of a cell beside its text: what the definition says of it, and the unit in its header. */
final class CellContext {

    /** Of a value that does not come from a cell. */
    static final CellContext NONE = new CellContext(
            new Cell(List.of(), List.of(), List.of(), java.util.Map.of(), null, null, List.of(), false, null), null);

    private final Cell cell;
    private final Range range;
    private final List<UnitOfMeasure> declared;
    private final List<DateTimeFormatter> formats;
    private UnitOfMeasure inHeader;

    CellContext(Cell cell, Range range) {
        this.cell = cell;
        this.range = range;
        this.declared = cell.units().stream()
                .map(UnitOfMeasure::of)
                .flatMap(Optional::stream)
                .toList();
        this.formats = cell.formats().stream().map(CellContext::format).toList();
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
                .toFormatter(Locale.ROOT);
    }

    /** Takes note of the unit that stands in the header; a header in a unit that is not allowed was refused before. */
    void under(String brackets) {
        inHeader = UnitRemark.unit(brackets).map(this::meant).orElse(null);
    }

    /** Above a rent by month people write the unit of the money alone. */
    private UnitOfMeasure meant(UnitOfMeasure unit) {
        return unit == UnitOfMeasure.YUAN && declared.contains(UnitOfMeasure.YUAN_PER_MONTH)
                ? UnitOfMeasure.YUAN_PER_MONTH
                : unit;
    }

    /** What a number measures: what its units do, where there are any. */
    Dimension dimension(Dimension usual) {
        return declared.isEmpty() ? usual : declared.get(0).dimension();
    }

    /** The units that a text may name. */
    List<UnitOfMeasure> units(Dimension dimension) {
        return declared.isEmpty() ? UnitOfMeasure.of(dimension) : declared;
    }

    /** The unit of a text that names none: that of the header, or the first that is declared; null for the hub's own. */
    UnitOfMeasure unwritten(Dimension dimension) {
        if (inHeader != null && inHeader.dimension() == dimension) {
            return inHeader;
        }
        return declared.isEmpty() ? null : declared.get(0);
    }

    List<DateTimeFormatter> formats() {
        return formats;
    }

    Range range(Range usual) {
        return range == null ? usual : range;
    }

    /** The day that is meant by what was read. */
    LocalDate meant(LocalDate day) {
        LocalDate end = cell.endOfPeriod() ? day.with(TemporalAdjusters.lastDayOfMonth()) : day;
        Period plus = cell.plus();
        return plus == null ? end : end.plus(plus);
    }
}
