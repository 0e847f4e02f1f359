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
import java.util.stream.Stream;

/** Finds a Java new enough for the Trino server; the hub itself runs on an older one. */
public final class TrinoJava {

    private static final int NEEDED = 24;
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
        Stream.of("TRINO_JAVA_HOME", "JAVA_HOME")
                .map(System::getenv)
                .filter(home -> home != null && !home.isBlank())
                .map(Path::of)
                .forEach(candidates::add);
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
        String version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty()
                ? Optional.empty()
                : Optional.of(Runtime.Version.parse(version).feature());
    }
}
