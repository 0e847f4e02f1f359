package org.taproot.connectors.table;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.taproot.model.text.Dimension;
import org.taproot.model.text.UnitOfMeasure;
import org.taproot.model.text.UnitRemark;

/**
 * A column that a feed knows.
 *
 * @param name in the glossary's words
 * @param titles what its header may also be called
 * @param substitutes what it may also be called where no column of the file has one of the titles; in another unit such
 *     a column is passed over
 * @param units what may stand in brackets after the title; anything when empty
 * @param measures what its numbers measure: above such a column no other unit may stand, also when it names none; null
 *     for anything else
 */
public record Column(
        String name, List<String> titles, List<String> substitutes, List<String> units, Dimension measures) {

    public Column {
        requireNonNull(name, "name");
        titles = names(titles);
        substitutes = names(substitutes);
        units = units.stream().map(Title::unit).toList();
    }

    public static Column named(String name, String... titles) {
        return new Column(name, List.of(titles), List.of(), List.of(), null);
    }

    public Column or(String... others) {
        return new Column(name, titles, List.of(others), units, measures);
    }

    public Column in(String... allowed) {
        return new Column(name, titles, substitutes, List.of(allowed), measures);
    }

    public Column measuring(Dimension dimension) {
        return new Column(name, titles, substitutes, units, dimension);
    }

    /** Whether a title in this header means the column. */
    boolean isMeantBy(Title title, List<Title> header) {
        return isCalled(title) || (isSubstitute(title) && header.stream().noneMatch(this::isCalled));
    }

    private boolean isCalled(Title title) {
        return name.equals(title.name()) || titles.contains(title.name());
    }

    /** Whether the definition itself lists the title. */
    boolean declares(Title title) {
        return titles.contains(title.name()) || substitutes.contains(title.name());
    }

    private boolean isSubstitute(Title title) {
        return substitutes.contains(title.name()) && allows(title);
    }

    boolean allows(Title title) {
        if (units.isEmpty()) {
            return measures == null || !UnitRemark.isOther(title.written(), measures, UnitOfMeasure.of(measures));
        }
        return title.unit().isEmpty() || units.contains(title.unit()) || isOneOfUnits(title);
    }

    /** However it is typed, and whatever remark stands beside it. */
    private boolean isOneOfUnits(Title title) {
        List<UnitOfMeasure> known =
                units.stream().map(UnitOfMeasure::of).flatMap(Optional::stream).toList();
        return UnitRemark.unit(title.written())
                .filter(known::contains)
                .filter(unit -> !UnitRemark.isOther(title.written(), unit.dimension(), known))
                .isPresent();
    }

    /** For messages: the units that may stand in brackets. */
    List<String> expectedUnits() {
        return units.isEmpty() && measures != null
                ? UnitOfMeasure.of(measures).stream().map(UnitOfMeasure::shown).toList()
                : units;
    }

    /** For messages: {@code 楼宇/building}. */
    String shown() {
        return titles.isEmpty() ? name : titles.get(0) + "/" + name;
    }

    private static List<String> names(List<String> titles) {
        return titles.stream().map(title -> Title.of(title).name()).toList();
    }
}
