package org.taproot.pipelines.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a hub saw when it last looked whether its jobs and tables are well.
 *
 * @param lookedAt when, in milliseconds since 1970
 * @param alarms jobs that do not get their facts into their tables
 * @param upkeepAt when the last round of upkeep ended, in milliseconds since 1970; 0 for never
 * @param upkeep what it did, a line for each table that it changed or could not keep
 */
public record Health(long lookedAt, List<Alarm> alarms, long upkeepAt, List<String> upkeep) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Health {
        alarms = List.copyOf(alarms);
        upkeep = List.copyOf(upkeep);
    }

    /**
     * A job that does not get on.
     *
     * @param since in milliseconds since 1970
     * @param what is wrong
     * @param remedy what to look at
     */
    public record Alarm(String job, long since, String what, String remedy) {}

    static Health unknown() {
        return new Health(0, List.of(), 0, List.of());
    }

    Health looked(Instant at, List<Alarm> seen) {
        return new Health(at.toEpochMilli(), seen, upkeepAt, upkeep);
    }

    Health kept(Instant at, List<String> lines) {
        return new Health(lookedAt, alarms, at.toEpochMilli(), lines);
    }

    Optional<Alarm> alarm(String job) {
        return alarms.stream().filter(alarm -> alarm.job().equals(job)).findFirst();
    }

    /** What the hub of a folder wrote last. */
    public static Optional<Health> read(DataDirectory data) {
        if (!Files.exists(data.health())) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(data.health().toFile(), Health.class));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + data.health(), e);
        }
    }

    void write(DataDirectory data) throws IOException {
        Path unfinished = data.health().resolveSibling("health.json.part");
        JSON.writeValue(unfinished.toFile(), this);
        Files.move(unfinished, data.health(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
