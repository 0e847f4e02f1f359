package org.taproot.pipelines.district.source;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A file on its way out of a source; whoever writes it says how many rows it has. */
public class Parcel extends FilterOutputStream {

    private long rows;
    private boolean closed;

    public Parcel(OutputStream out) {
        super(out);
    }

    public void counts(long more) {
        rows += more;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    /** Once, however often it is called. */
    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            super.close();
            sent(rows);
        }
    }

    /** The file is complete and has this many rows. */
    protected void sent(long all) throws IOException {
        // nobody waits for it
    }
}
