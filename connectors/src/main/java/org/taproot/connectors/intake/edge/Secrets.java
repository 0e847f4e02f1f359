package org.taproot.connectors.intake.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What references to credentials stand for: {@code env:NAME} a variable of the environment, {@code file:/path} the first
 * line of a file. Read anew each time, so that a changed password needs no restart; never kept, never logged.
 */
public final class Secrets {

    /** What a definition may say in place of a secret. */
    public static final Pattern REFERENCE = Pattern.compile("env:[A-Za-z_][A-Za-z0-9_]*|file:/.+");

    private static final long LARGEST = 64 << 10;

    private final Map<String, String> environment;

    /** With the environment of this process. */
    public Secrets() {
        this(System.getenv());
    }

    /** With another environment. */
    public Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The secret itself.
     *
     * @throws IllegalArgumentException when it is not a reference, or refers to nothing
     */
    public String resolve(String reference) {
        if (reference == null || !REFERENCE.matcher(reference).matches()) {
            // not quoted: it may be the secret that somebody wrote here by mistake
            throw new IllegalArgumentException(
                    "Invalid reference to a secret: expected env:NAME or file:/path, never the secret itself");
        }
        String name = reference.substring(reference.indexOf(':') + 1);
        return reference.startsWith("env:") ? variable(name) : line(Path.of(name));
    }

    private String variable(String name) {
        String value = environment.get(name);
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException(
                    "Unknown secret env:%s: expected a variable of that name in the environment of the hub"
                            .formatted(name));
        }
        return value;
    }

    private static String line(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(
                        "Unknown secret file:%s: expected a small file with the secret in its first line"
                                .formatted(file));
            }
            return Files.readString(file, StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read secret file:" + file, e);
        }
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
