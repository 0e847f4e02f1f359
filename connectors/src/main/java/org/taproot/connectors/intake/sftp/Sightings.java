package org.taproot.connectors.intake.sftp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Since when each file has looked as it does. */
final class Sightings {

    private final Clock clock;
    private Map<RemoteFile, Instant> since = Map.of();

    Sightings(Clock clock) {
        this.clock = clock;
    }

    /** Those that an earlier look saw the same, at least so long ago. */
    List<RemoteFile> unchangedFor(Duration rest, List<RemoteFile> files) {
        Instant now = clock.instant();
        Map<RemoteFile, Instant> next = new HashMap<>();
        files.forEach(file -> next.put(file, since.getOrDefault(file, now)));
        List<RemoteFile> rested = files.stream()
                .filter(since::containsKey)
                .filter(file -> !next.get(file).plus(rest).isAfter(now))
                .toList();
        since = next;
        return rested;
    }
}
