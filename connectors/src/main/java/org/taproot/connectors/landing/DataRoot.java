package org.taproot.connectors.landing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.taproot.connectors.definition.DefinitionReader;

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

    /** The definitions of the sources, one file each. */
    public Path definitions() {
        return path.resolve("definitions");
    }

    /** The definition of a source. */
    public Path definition(String source) {
        return definitions().resolve(source + DefinitionReader.EXTENSION);
    }

    /** The names of the sources that are defined, in order. */
    public List<String> definedSources() throws IOException {
        if (!Files.isDirectory(definitions())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(definitions())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(DefinitionReader.EXTENSION) && !name.startsWith("."))
                    .map(DefinitionReader::nameOf)
                    .sorted()
                    .toList();
        }
    }

    public void createFor(String feed) throws IOException {
        Durable.make(landing(feed));
        Durable.make(claimed(feed));
        Durable.make(quarantine(feed, 0).getParent());
        Durable.make(unfinished());
    }
}
