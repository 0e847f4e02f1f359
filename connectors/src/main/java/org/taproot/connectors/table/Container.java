package org.taproot.connectors.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An open container. One entry at a time lies in a temporary file, under a name of ours. A zip attached to a mail is
 * looked into as well; any other container in a container is refused.
 */
final class Container implements Closeable {

    private static final long MOST_BYTES = 4L << 30;

    private final Entries outer;
    private final Kind kind;
    private final Path outerContent;
    private final Path innerContent;
    private Entries inner;
    private String prefix = "";
    private int entry = -1;

    private Container(Path file, Kind kind) throws IOException {
        this.kind = kind;
        this.outer = kind == Kind.MAIL ? new MailEntries(file) : new ZipEntries(file);
        this.outerContent = Spill.file();
        this.innerContent = Spill.file();
    }

    static Container open(Path file, Kind kind) throws IOException {
        return new Container(file, kind);
    }

    /** Goes on to the next entry that is not a container; false after the last. */
    boolean next() throws IOException {
        if (inner != null) {
            if (inner.next()) {
                unpack(inner, innerContent);
                return true;
            }
            inner.close();
            inner = null;
            prefix = "";
        }
        if (!outer.next()) {
            return false;
        }
        unpack(outer, outerContent);
        if (kind == Kind.MAIL && ContentCheck.of(outerContent) == Content.ZIP) {
            ZipCheck.check(outerContent);
            prefix = outer.name() + "/";
            inner = new ZipEntries(outerContent);
            return next();
        }
        return true;
    }

    private void unpack(Entries entries, Path target) throws IOException {
        entry++;
        try (InputStream in = entries.open();
                OutputStream out = Spill.to(target)) {
            byte[] chunk = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw ZipCheck.tooLarge(
                            "more than %d bytes in one entry".formatted(MOST_BYTES), MOST_BYTES + " bytes");
                }
                out.write(chunk, 0, read);
            }
        }
    }

    /** Counted from 0 over everything that was unpacked. */
    int entry() {
        return entry;
    }

    String name() {
        return inner == null ? outer.name() : prefix + inner.name();
    }

    Path content() {
        return inner == null ? outerContent : innerContent;
    }

    @Override
    public void close() throws IOException {
        try {
            if (inner != null) {
                inner.close();
            }
            outer.close();
        } finally {
            Files.deleteIfExists(outerContent);
            Files.deleteIfExists(innerContent);
        }
    }
}
