package org.taproot.connectors.table;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** JSON: an array of objects, or objects one after the other; the titles are the names of their fields. */
final class JsonTable implements PartFormat {

    static final String LINE = "line";
    private static final String ITEM = "item";

    private final TableOptions options;
    private final Kind kind;

    JsonTable(TableOptions options, Kind kind) {
        this.options = options;
        this.kind = kind;
    }

    @Override
    public Part check(Source source, Columns columns) throws IOException {
        // that it is whole is told by its brackets
        TextFile file = EncodingCheck.check(source.file(), options, TableOptions.Ending.ANY);
        JsonFields fields = new JsonFields();
        long count = 0;
        long damaged = 0;
        try (JsonRecords records = new JsonRecords(file, options, origin(source), fields, 0)) {
            while (records.hasNext()) {
                Row row = records.next();
                count += options.isRecord(row) ? 1 : 0;
                damaged += row.defect().isPresent() ? 1 : 0;
            }
        }
        Header header = count == 0 ? none(fields.titles()) : header(source, columns, fields.titles());
        return new Part(source.name(), kind, file.encoding(), (char) 0, "", header, count, damaged);
    }

    @Override
    public Rows open(Source source, Part part) throws IOException {
        TextFile file = new TextFile(source.file(), part.encoding(), part.damaged());
        JsonFields fields = new JsonFields(part.header().titles());
        JsonRecords records = new JsonRecords(
                file, options, origin(source), fields, part.header().width());
        return new BelowHeader(records, records, part.header(), options);
    }

    private Origin origin(Source source) {
        return source.origin(kind == Kind.JSON_LINES && options.unfold().isEmpty() ? LINE : ITEM);
    }

    private static Header header(Source source, Columns columns, List<String> titles) {
        String place = source.name().isEmpty() ? "the fields of the records" : source.name();
        return columns.match(place, 0, titles).orElseThrow(() -> new RefusedException(columns.missing(place, titles)));
    }

    /** Without records nobody knows what fields they would have. */
    private static Header none(List<String> titles) {
        return new Header(0, titles, Map.of());
    }
}
