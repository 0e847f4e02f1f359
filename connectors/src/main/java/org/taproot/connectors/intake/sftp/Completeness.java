package org.taproot.connectors.intake.sftp;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.taproot.connectors.intake.remote.Settings;

/** How the writer of files shows that one is complete. */
sealed interface Completeness {

    Duration DEFAULT_REST = Duration.ofSeconds(10);

    /** Of the files of one look, those that are complete. */
    List<RemoteFile> among(List<RemoteFile> files, Sightings sightings);

    static Completeness of(Optional<Settings> complete) {
        if (complete.isEmpty()) {
            return new Rest(DEFAULT_REST);
        }
        Settings settings = complete.get();
        if (settings.node().size() != 1) {
            throw Settings.invalid("complete", settings.node().toString(), "exactly one of rest, marker and rename");
        }
        if (settings.node().has("marker")) {
            return new Marker(settings.text("marker"));
        }
        if (settings.node().has("rename")) {
            return new Rename(settings.texts("rename"));
        }
        return new Rest(settings.duration("rest", DEFAULT_REST, Duration.ofDays(7)));
    }

    /** Nobody has written to it for a while, by the clock of the hub: that of the server may be wrong. */
    record Rest(Duration duration) implements Completeness {
        public Rest {
            requireNonNull(duration, "duration");
        }

        @Override
        public List<RemoteFile> among(List<RemoteFile> files, Sightings sightings) {
            return sightings.unchangedFor(duration, files);
        }
    }

    /** Another file with the same name and this at its end lies beside it. */
    record Marker(String suffix) implements Completeness {
        public Marker {
            requireNonNull(suffix, "suffix");
        }

        @Override
        public List<RemoteFile> among(List<RemoteFile> files, Sightings sightings) {
            Set<String> paths = files.stream().map(RemoteFile::path).collect(Collectors.toSet());
            return files.stream()
                    .filter(file -> !file.path().endsWith(suffix) && paths.contains(file.path() + suffix))
                    .toList();
        }
    }

    /** It is renamed when it is: names that end with one of these are not complete. */
    record Rename(List<String> suffixes) implements Completeness {
        public Rename {
            suffixes = List.copyOf(suffixes);
        }

        @Override
        public List<RemoteFile> among(List<RemoteFile> files, Sightings sightings) {
            return files.stream()
                    .filter(file -> suffixes.stream().noneMatch(file.path()::endsWith))
                    .toList();
        }
    }
}
