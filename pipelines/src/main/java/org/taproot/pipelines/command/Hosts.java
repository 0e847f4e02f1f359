package org.taproot.pipelines.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.source.Sources;

/** Where connections of a hub's sources may go. */
final class Hosts {

    private Hosts() {}

    static List<String> allowed(DataRoot root) throws IOException {
        Path file = root.definitions().resolve(Sources.HOSTS);
        if (Files.notExists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
