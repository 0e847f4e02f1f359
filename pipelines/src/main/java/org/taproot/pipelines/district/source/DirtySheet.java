package org.taproot.pipelines.district.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.taproot.pipelines.district.life.Enterprise;

/** A CSV of a source that makes mistakes: now and then a code is wrong, now and then a row is there twice. */
final class DirtySheet implements Closeable {

    private final CsvSheet sheet;
    private final Dirt dirt;
    private final String source;
    private final LocalDate sentOn;
    private long rows;

    DirtySheet(Outlet outlet, Dirt dirt, String source, String name, LocalDate sentOn, String... header)
            throws IOException {
        this.sheet = new CsvSheet(outlet.file(source, name, sentOn), StandardCharsets.UTF_8, header);
        this.dirt = dirt;
        this.source = source;
        this.sentOn = sentOn;
    }

    /** The code of a firm as the next row has it. */
    String code(Enterprise firm) {
        return code(firm.uscc());
    }

    String code(String uscc) {
        return dirt.code(source, sentOn, rows, uscc);
    }

    void row(String... values) throws IOException {
        sheet.row(values);
        if (dirt.rowTwice(source, sentOn, rows)) {
            sheet.row(values);
        }
        rows++;
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }
}
