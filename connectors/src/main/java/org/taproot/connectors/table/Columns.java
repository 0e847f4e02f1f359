package org.taproot.connectors.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a feed. Any other column of a file is passed over.
 *
 * @param required without all of these a file is refused
 */
public record Columns(List<Column> required, List<Column> optional) {

    private static final int MOST_SHOWN = 30;

    public Columns {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
    }

    /**
     * The header, when these cells have every required column.
     *
     * @throws RefusedException when they do, but a column is there twice or in another unit
     */
    Optional<Header> match(String place, long row, List<String> cells) {
        List<Title> titles = cells.stream().map(Title::of).toList();
        if (!required.stream().allMatch(column -> isIn(titles, column))) {
            return Optional.empty();
        }
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < titles.size(); i++) {
            place(place, titles, i, positions);
        }
        return positions.isEmpty() ? Optional.empty() : Optional.of(new Header(row, cells, positions));
    }

    /** How many required columns these cells have. */
    int resemblance(List<String> cells) {
        List<Title> titles = cells.stream().map(Title::of).toList();
        return (int) required.stream().filter(column -> isIn(titles, column)).count();
    }

    Refusal missing(String place, List<String> found) {
        List<Title> titles = found.stream().map(Title::of).toList();
        String missing = required.stream()
                .filter(column -> !isIn(titles, column))
                .map(Column::shown)
                .collect(Collectors.joining(", "));
        String all = required.stream().map(Column::shown).collect(Collectors.joining(", "));
        return new Refusal(
                "Missing column %s in the header at %s: found %s, expected at least %s. Add the column and deliver the file again."
                        .formatted(missing, place, shown(found), all),
                "%s 的表头缺少列：%s。找到的列：%s；至少需要：%s。请补齐后重新提交。".formatted(Origin.chinese(place), missing, shown(found), all));
    }

    private boolean isIn(List<Title> header, Column column) {
        return header.stream().anyMatch(title -> meant(title, header).contains(column));
    }

    /**
     * Columns may share a title. Of those that name units the unit tells which is meant, the first where none is given;
     * those that name none read it whatever its unit, unless they measure something that is in no such unit.
     */
    private void place(String place, List<Title> header, int position, Map<String, Integer> positions) {
        Title title = header.get(position);
        List<Column> meant = meant(title, header);
        List<Column> ofUnits =
                meant.stream().filter(column -> !column.units().isEmpty()).toList();
        Optional<Column> ofThisUnit =
                ofUnits.stream().filter(column -> column.allows(title)).findFirst();
        if (ofThisUnit.isEmpty() && !ofUnits.isEmpty()) {
            throw new RefusedException(otherUnit(place, ofUnits, title));
        }
        List<Column> ofAnyUnit =
                meant.stream().filter(column -> column.units().isEmpty()).toList();
        List<Column> ofNoSuchUnit =
                ofAnyUnit.stream().filter(column -> !column.allows(title)).toList();
        if (ofThisUnit.isEmpty() && !ofNoSuchUnit.isEmpty()) {
            throw new RefusedException(otherUnit(place, ofNoSuchUnit, title));
        }
        Stream<Column> ofItsUnit = ofAnyUnit.stream().filter(column -> column.allows(title));
        Stream.concat(ofItsUnit, ofThisUnit.stream()).forEach(column -> {
            if (positions.putIfAbsent(column.name(), position) != null) {
                throw new RefusedException(twice(place, column, positions.get(column.name()), position));
            }
        });
    }

    /** The glossary's word means a column only where no definition says that it stands for another. */
    private List<Column> meant(Title title, List<Title> header) {
        List<Column> meant =
                all().filter(column -> column.isMeantBy(title, header)).toList();
        List<Column> declared =
                meant.stream().filter(column -> column.declares(title)).toList();
        return declared.isEmpty() ? meant : declared;
    }

    private Stream<Column> all() {
        return Stream.concat(required.stream(), optional.stream());
    }

    private static Refusal twice(String place, Column column, int first, int second) {
        return new Refusal(
                "Invalid header at %s: column %s stands at position %d and again at %d, expected once. Remove one and deliver the file again."
                        .formatted(place, column.shown(), first + 1, second + 1),
                "%s 的表头中列「%s」重复（第 %d 列和第 %d 列）。请删除一列后重新提交。"
                        .formatted(Origin.chinese(place), column.shown(), first + 1, second + 1));
    }

    private static Refusal otherUnit(String place, List<Column> meant, Title title) {
        Column column = meant.get(0);
        String expected = meant.stream()
                .flatMap(each -> each.expectedUnits().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Refusal(
                "Invalid unit \"%s\" of column %s in the header at %s: expected %s. Convert the values and deliver the file again."
                        .formatted(title.written(), column.shown(), place, expected),
                "%s 的表头中列「%s」的单位是「%s」，应为：%s。请换算后重新提交。"
                        .formatted(Origin.chinese(place), column.shown(), title.written(), expected));
    }

    private static String shown(List<String> cells) {
        List<String> names = new ArrayList<>();
        cells.stream()
                .filter(cell -> cell != null && !cell.isBlank())
                .limit(MOST_SHOWN)
                .forEach(cell -> names.add(brief(cell)));
        return names.isEmpty() ? "nothing" : String.join(", ", names);
    }

    private static String brief(String cell) {
        String line = cell.strip().replaceAll("\\s+", " ");
        return line.length() > 40 ? line.substring(0, 40) + "…" : line;
    }
}
