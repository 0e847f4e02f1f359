package org.taproot.connectors.table;

import static java.util.Objects.requireNonNull;

/**
 * One table of a file that was read to its end.
 *
 * @param entry of a container, counted from 0 over all that it holds; 0 when the file is the table
 * @param name of the entry or attachment, only ever to be shown; empty when the file is the table
 * @param encoding null where the kind has none
 * @param delimiter between the cells of text; 0 where the kind has none
 * @param sheet the name of the sheet of a workbook, else empty
 * @param rows that are not blank
 * @param damaged rows that have a defect
 */
public record Part(
        int entry,
        String name,
        Kind kind,
        Encoding encoding,
        char delimiter,
        String sheet,
        Header header,
        long rows,
        long damaged) {

    /** A file that is one table. */
    Part(
            String name,
            Kind kind,
            Encoding encoding,
            char delimiter,
            String sheet,
            Header header,
            long rows,
            long damaged) {
        this(0, name, kind, encoding, delimiter, sheet, header, rows, damaged);
    }

    Part at(int other) {
        return new Part(other, name, kind, encoding, delimiter, sheet, header, rows, damaged);
    }

    public Part {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        requireNonNull(sheet, "sheet");
        requireNonNull(header, "header");
    }
}
