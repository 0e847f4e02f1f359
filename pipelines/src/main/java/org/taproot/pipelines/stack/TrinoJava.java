package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds a Java new enough for the Trino server; the hub itself runs on an older one. */
public final class TrinoJava {

    private static final int NEEDED = 24;
    private static final Pattern FEATURE = Pattern.compile("\\d+");
    private static final List<String> USUAL_PLACES =
            List.of("/usr/lib/jvm", "/opt/java", "/opt/jdk", "/Library/Java/JavaVirtualMachines");

    private TrinoJava() {}

    /**
     * The Java home.
     *
     * @throws Complaint when there is none, with what to install
     */
    public static Path home() {
        return candidates()
                .filter(home -> feature(home).orElse(0) >= NEEDED)
                .findFirst()
                .orElseThrow(() -> new Complaint(
                        "Cannot find a JDK %d or newer, which the Trino server needs.".formatted(NEEDED),
                        "Install one (for instance Temurin 25) and set TRINO_JAVA_HOME to its folder."));
    }

    private static Stream<Path> candidates() {
        List<Path> candidates = new ArrayList<>();
        String chosen = System.getenv("TRINO_JAVA_HOME");
        if (chosen != null && !chosen.isBlank()) {
            candidates.add(Path.of(chosen));
        }
        USUAL_PLACES.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .forEach(place -> candidates.addAll(below(place)));
        return candidates.stream();
    }

    private static List<Path> below(Path place) {
        try (Stream<Path> homes = Files.list(place)) {
            return homes.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + place, e);
        }
    }

    /** The feature release, from the {@code release} file that every JDK carries. */
    static Optional<Integer> feature(Path home) {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(release)) {
            properties.load(in);
        } catch (IOException e) {
            return Optional.empty();
        }
        // "25.0.3", but also "1.8.0_392", which the JDK's own parser of versions does not take
        Matcher version = FEATURE.matcher(properties.getProperty("JAVA_VERSION", ""));
        return version.find() ? Optional.of(Integer.parseInt(version.group())) : Optional.empty();
    }
}
