package org.taproot.pipelines.stack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.taproot.pipelines.folder.Folders;

/**
 * The Trino server on this machine: fetched once through Maven, so that its mirrors, proxies and checksums apply, and
 * unpacked once for all hubs of the user.
 *
 * @param home the unpacked server
 */
record TrinoInstallation(Path home) {

    private static final String VERSION = "476";
    private static final MavenPackage SERVER = new MavenPackage("trino-server-core", "tar.gz", 194);
    private static final MavenPackage ICEBERG = new MavenPackage("trino-iceberg", "zip", 346);

    /** An artifact of Trino, with its size in MB for the progress display. */
    private record MavenPackage(String artifact, String type, long megabytes) {
        Path folder() {
            return repository().resolve("io/trino").resolve(artifact).resolve(VERSION);
        }

        Path file() {
            return folder().resolve("%s-%s.%s".formatted(artifact, VERSION, type));
        }

        String coordinates() {
            return "io.trino:%s:%s:%s".formatted(artifact, VERSION, type);
        }
    }

    /** Finds it, or fetches and unpacks it, telling how far it is. */
    static TrinoInstallation ensure(Consumer<String> progress) {
        Path home = cache().resolve("trino-" + VERSION);
        if (!Files.isDirectory(home)) {
            try {
                fetch(SERVER, progress);
                fetch(ICEBERG, progress);
                progress.accept("unpacking");
                unpack(home);
            } catch (IOException e) {
                throw FullDisk.orElse(e, "Cannot install Trino in " + home);
            }
        }
        return new TrinoInstallation(home);
    }

    /** What is unpacked once and shared by all hubs of the user. */
    static Path cache() {
        String set = System.getenv("XDG_CACHE_HOME");
        Path base = set == null || set.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(set);
        return base.resolve("taproot");
    }

    private static Path repository() {
        String set = System.getProperty("maven.repo.local");
        return set == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(set);
    }

    private static void fetch(MavenPackage artifact, Consumer<String> progress) throws IOException {
        if (Files.isRegularFile(artifact.file())) {
            return;
        }
        Path log = Files.createTempFile("fetch-" + artifact.artifact(), ".log");
        Process maven = new ProcessBuilder(
                        "mvn",
                        "--batch-mode",
                        "-Dmaven.repo.local=" + repository(),
                        "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:get",
                        "-Dtransitive=false",
                        "-Dartifact=" + artifact.coordinates())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            while (!maven.waitFor(500, TimeUnit.MILLISECONDS)) {
                progress.accept("downloading %s %d of %d MB"
                        .formatted(artifact.artifact(), bytesBelow(artifact.folder()) >> 20, artifact.megabytes()));
            }
        } catch (InterruptedException e) {
            maven.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while downloading " + artifact.artifact(), e);
        }
        if (maven.exitValue() != 0 || !Files.isRegularFile(artifact.file())) {
            throw new Complaint(
                    "Cannot download %s through Maven, see %s.".formatted(artifact.coordinates(), log),
                    "Check the network and the mirrors in ~/.m2/settings.xml, then start again.");
        }
        Files.delete(log);
    }

    private static long bytesBelow(Path folder) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path whole = Files.createTempDirectory(home.getParent(), "trino-unpacking-");
        try (InputStream in = new BufferedInputStream(Files.newInputStream(SERVER.file()), 1 << 16);
                TarArchiveInputStream tar = new TarArchiveInputStream(new GzipCompressorInputStream(in))) {
            unpack(tar, whole, List.of("lib/"));
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(ICEBERG.file()), 1 << 16);
                ZipArchiveInputStream zip = new ZipArchiveInputStream(in)) {
            unpack(zip, whole.resolve("plugin/iceberg"), List.of(""));
        }
        try {
            Files.move(whole, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another start was quicker: its copy is as good.
            if (!Files.isDirectory(home)) {
                throw e;
            }
            Folders.delete(whole);
        }
    }

    /** Unpacks the entries below the archive's one top folder that begin with one of the prefixes. */
    private static void unpack(ArchiveInputStream<?> archive, Path target, List<String> prefixes) throws IOException {
        for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
            if (entry.isDirectory() || prefixes.stream().noneMatch(name::startsWith)) {
                continue;
            }
            Path file = target.resolve(name).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("Invalid entry " + entry.getName() + ": expected a path inside the archive");
            }
            Files.createDirectories(file.getParent());
            Files.copy(archive, file);
        }
    }
}
