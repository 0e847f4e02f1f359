package org.taproot.connectors.landing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders of the connectors. All lie in one file system, so that a move between them is one atomic step.
 *
 * @param path the folder that holds them
 */
public record DataRoot(Path path) {

    public DataRoot {
        path = requireNonNull(path, "path").toAbsolutePath().normalize();
    }

    /** Where people drop the files of a feed. */
    public Path landing(String feed) {
        return path.resolve("landing").resolve(feed);
    }

    /** Where claimed files of a feed wait, each under the number of its delivery. */
    public Path claimed(String feed) {
        return path.resolve("claimed").resolve(feed);
    }

    public Path claimed(String feed, long delivery) {
        return claimed(feed).resolve(Long.toString(delivery));
    }

    /** The one copy of a content, for ever. */
    public Path archive(String sha256) {
        return path.resolve("archive").resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Refused files of a feed, each under the number of its delivery. */
    public Path quarantine(String feed, long delivery) {
        return path.resolve("quarantine").resolve(feed).resolve(Long.toString(delivery));
    }

    /** Copies that are not complete yet. Nothing here is of value after its writer has ended. */
    public Path unfinished() {
        return path.resolve("unfinished");
    }

    public void createFor(String feed) throws IOException {
        Files.createDirectories(landing(feed));
        Files.createDirectories(claimed(feed));
        Files.createDirectories(quarantine(feed, 0).getParent());
        Files.createDirectories(unfinished());
    }
}
