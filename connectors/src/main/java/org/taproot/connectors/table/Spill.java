package org.taproot.connectors.table;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes temporary files, and tells a full disk from a damaged delivery: the first passes, the second is refused. */
final class Spill extends FilterOutputStream {

    private Spill(OutputStream out) {
        super(out);
    }

    static Path file() throws FailedException {
        try {
            return Files.createTempFile("taproot-table", ".tmp");
        } catch (IOException e) {
            throw new FailedException(e);
        }
    }

    static OutputStream to(Path file) throws FailedException {
        try {
            return new BufferedOutputStream(new Spill(Files.newOutputStream(file)), 1 << 16);
        } catch (IOException e) {
            throw new FailedException(e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) throws IOException {
        try {
            out.write(bytes, start, length);
        } catch (IOException e) {
            throw new FailedException(e);
        }
    }

    /** A temporary file cannot be written. */
    static final class FailedException extends IOException {

        FailedException(IOException cause) {
            super("Cannot write a temporary file: " + cause.getMessage(), cause);
        }
    }
}
