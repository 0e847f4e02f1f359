package org.taproot.connectors.intake.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.taproot.connectors.intake.IntakeRefusedException;

/** Copies from elsewhere to the disk, within the limits and under watch; no more than a few kilobytes are in memory. */
public final class Copying {

    private static final int PIECE = 64 << 10;

    private Copying() {}

    /**
     * How many bytes there were.
     *
     * @param name for messages
     * @throws IntakeRefusedException when there are more than {@code most}
     */
    public static long copy(InputStream from, Path to, String name, long most, Watch watch) throws IOException {
        long total = 0;
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] piece = new byte[PIECE];
            int length;
            while ((length = from.read(piece)) >= 0) {
                watch.heard();
                watch.require();
                total += length;
                if (total > most) {
                    throw TooLarge.refusal(name, most);
                }
                out.write(piece, 0, length);
            }
        }
        return total;
    }

    /** Leaves nothing behind of a document that did not come whole. */
    public static void discard(Path staged) throws IOException {
        Files.deleteIfExists(staged);
    }
}
