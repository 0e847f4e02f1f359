package org.taproot.pipelines.district.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;

/** A CSV file with a header. */
final class CsvSheet implements Closeable {

    private final CsvWriter writer;
    private Parcel parcel;
    private long rows;

    CsvSheet(OutputStream out, Charset charset, String... header) {
        this(new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16), header);
        parcel = out instanceof Parcel counting ? counting : null;
    }

    /** Without a header when none is given. */
    CsvSheet(Writer out, String... header) {
        // CRLF, as the systems and spreadsheets send it that these stand for
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                // who gives a writer buffers it, and knows when it is flushed
                .bufferSize(0)
                .build(out);
        if (header.length > 0) {
            writer.writeRecord(header);
        }
    }

    void row(String... values) {
        writer.writeRecord(values);
        rows++;
    }

    @Override
    public void close() throws IOException {
        if (parcel != null) {
            parcel.counts(rows);
        }
        writer.close();
    }
}
