package org.taproot.connectors.intake.sftp;

import static java.util.Objects.requireNonNull;

import org.taproot.connectors.intake.remote.Origins;

/**
 * A file as the server lists it.
 *
 * @param path below the folder of the source, with slashes
 * @param seconds when it was written, since 1970 by the clock of the server
 */
record RemoteFile(String path, long size, long seconds) {

    RemoteFile {
        requireNonNull(path, "path");
    }

    /** The same file written again is another. */
    String origin() {
        return Origins.of("%s|%d|%d".formatted(path, size, seconds));
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
