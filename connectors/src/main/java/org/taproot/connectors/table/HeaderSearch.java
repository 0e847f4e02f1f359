package org.taproot.connectors.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The row at the top of a table that has the titles. Where some of its titles are empty and the row above has them, as
 * merged cells leave it, those count.
 */
final class HeaderSearch {

    private final Columns columns;
    private List<String> mostAlike = List.of();
    private Row mostAlikeRow;

    HeaderSearch(Columns columns) {
        this.columns = columns;
    }

    /** The row most like a header, for what cannot be found. */
    List<String> mostAlike() {
        return mostAlike;
    }

    Optional<Header> in(List<Row> top) {
        List<String> above = List.of();
        for (int i = 0; i < top.size(); i++) {
            Row row = top.get(i);
            Optional<Header> found = match(row, row.cells());
            if (found.isEmpty()) {
                found = match(row, under(above, row.cells()));
            }
            if (found.isPresent()) {
                return Optional.of(i + 1 < top.size() ? lower(found.get(), top.get(i + 1)) : found.get());
            }
            remember(row);
            above = row.cells();
        }
        return Optional.empty();
    }

    /** The row below, when with the titles above it has more columns: it has the titles of groups. */
    private Header lower(Header header, Row below) {
        List<String> both = under(header.titles(), below.cells());
        return match(below, both)
                .filter(lower -> lower.positions().size() > header.positions().size())
                .orElse(header);
    }

    private Optional<Header> match(Row row, List<String> cells) {
        return columns.match(row.place(), row.number(), cells);
    }

    private void remember(Row row) {
        int before = columns.resemblance(mostAlike);
        int now = columns.resemblance(row.cells());
        if (now > before || (now == before && filled(row.cells()) > filled(mostAlike))) {
            mostAlike = row.cells();
            mostAlikeRow = row;
        }
    }

    /** What this header of another reading has in common with the columns. */
    int resemblance() {
        return columns.resemblance(mostAlike);
    }

    /** How many cells of a row were the most that were filled. */
    int widest() {
        return filled(mostAlike);
    }

    RefusedException missing(String place) {
        return new RefusedException(columns.missing(mostAlikeRow == null ? place : mostAlikeRow.place(), mostAlike));
    }

    private static int filled(List<String> cells) {
        return (int) cells.stream().filter(cell -> !isEmpty(cell)).count();
    }

    private static List<String> under(List<String> above, List<String> own) {
        List<String> both = new ArrayList<>(own);
        for (int i = 0; i < above.size(); i++) {
            if (i >= both.size()) {
                both.add(above.get(i));
            } else if (isEmpty(both.get(i))) {
                both.set(i, above.get(i));
            }
        }
        return both;
    }

    private static boolean isEmpty(String cell) {
        return cell == null || cell.isBlank();
    }
}
