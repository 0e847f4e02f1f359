package org.taproot.connectors.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Which delimiter a text file has: the one under which the header is found with the most columns. */
final class CsvHeaders {

    private final TableOptions options;
    private final Columns columns;
    private final Origin origin;
    private Found best;
    private RefusedException refused;
    private HeaderSearch nearest;

    CsvHeaders(TableOptions options, Columns columns, Origin origin) {
        this.options = options;
        this.columns = columns;
        this.origin = origin;
    }

    Found find(TextFile file) throws IOException {
        for (char delimiter : options.delimiters()) {
            look(top(file, delimiter), delimiter);
        }
        if (best != null) {
            return best;
        }
        throw refused != null && nearest.resemblance() == 0 && nearest.widest() <= 1 ? refused : missing();
    }

    /** What another delimiter makes of quotes may be no record at all. */
    private List<Row> top(TextFile file, char delimiter) throws IOException {
        try (CsvRows rows = CsvRows.open(file, delimiter, origin)) {
            return rows.top(options.headerWithin());
        } catch (RefusedException e) {
            refused = refused == null ? e : refused;
            return List.of();
        }
    }

    private void look(List<Row> top, char delimiter) {
        if (options.order().isEmpty()) {
            search(top, delimiter);
        } else {
            fit(top, delimiter);
        }
    }

    private void search(List<Row> top, char delimiter) {
        HeaderSearch search = new HeaderSearch(columns);
        Optional<Header> header = search.in(top);
        header.ifPresent(found -> choose(found, delimiter));
        if (nearest == null
                || search.resemblance() > nearest.resemblance()
                || (search.resemblance() == nearest.resemblance() && search.widest() > nearest.widest())) {
            nearest = search;
        }
    }

    private void choose(Header header, char delimiter) {
        if (best == null
                || header.positions().size() > best.header().positions().size()) {
            best = new Found(delimiter, header);
        }
    }

    /** Without a header, the delimiter that makes rows as wide as they should be. */
    private void fit(List<Row> top, char delimiter) {
        Header header = GivenHeader.of(options, columns);
        long fitting = top.stream().filter(row -> row.size() == header.width()).count();
        if (best == null || (fitting * 2 > top.size() && !best.fits())) {
            best = new Found(delimiter, header, fitting * 2 > top.size());
        }
    }

    private RefusedException missing() {
        if (nearest.widest() == 0) {
            return new RefusedException(
                    "Invalid file: it has no header, expected the column names in one of the first %d rows. Export it again."
                            .formatted(options.headerWithin()),
                    "文件没有表头，前 %d 行中应有列名。请重新导出后提交。".formatted(options.headerWithin()));
        }
        RefusedException missing = nearest.missing(origin.place(1));
        return nearest.resemblance() == 0 && nearest.widest() <= 1 ? new NoTableException(missing.refusal()) : missing;
    }

    /** A delimiter and the header that it shows. */
    record Found(char delimiter, Header header, boolean fits) {

        Found(char delimiter, Header header) {
            this(delimiter, header, true);
        }
    }
}
