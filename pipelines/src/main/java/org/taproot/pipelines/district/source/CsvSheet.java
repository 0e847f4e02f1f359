package org.taproot.pipelines.district.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;

/** A CSV file with a header. */
final class CsvSheet implements Closeable {

    private final CsvWriter writer;
    private Parcel parcel;
    private long rows;

    CsvSheet(OutputStream out, Charset charset, String... header) throws IOException {
        this(new BufferedWriter(new OutputStreamWriter(out, charset), 1 << 16), header);
        parcel = out instanceof Parcel counting ? counting : null;
    }

    /** Without a header when none is given. */
    CsvSheet(Writer out, String... header) throws IOException {
        // CRLF, as the systems and spreadsheets send it that these stand for
        writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                // who gives a writer buffers it, and knows when it is flushed
                .bufferSize(0)
                .build(out);
        if (header.length > 0) {
            write(header);
        }
    }

    void row(String... values) throws IOException {
        write(values);
        rows++;
    }

    /** The library does not say that this can fail. */
    private void write(String... values) throws IOException {
        try {
            writer.writeRecord(values);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        if (parcel != null) {
            parcel.counts(rows);
        }
        writer.close();
    }
}
