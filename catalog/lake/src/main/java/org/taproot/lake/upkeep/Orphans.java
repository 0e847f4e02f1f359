package org.taproot.lake.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.HasTableOperations;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;

/** Files in a table's folder that belong to none of its snapshots, left by commits that failed and runs that were killed. */
final class Orphans {

    private final Table table;
    private final UpkeepRules rules;

    Orphans(Table table, UpkeepRules rules) {
        this.table = table;
        this.rules = rules;
    }

    /** Those old enough to go. */
    List<FileInfo> find(Instant now) {
        long newest = now.minus(rules.orphanAge()).toEpochMilli();
        // first the files, then what the table needs: what is committed in between is needed
        List<FileInfo> old = files();
        old.removeIf(file -> file.createdAtMillis() >= newest);
        if (old.isEmpty()) {
            return old;
        }
        table.refresh();
        Set<String> needed = needed();
        old.removeIf(file -> needed.contains(path(file.location())));
        return old;
    }

    void remove(List<FileInfo> orphans) {
        orphans.forEach(orphan -> table.io().deleteFile(orphan.location()));
    }

    private List<FileInfo> files() {
        URI location = URI.create(table.location());
        if ("file".equals(location.getScheme())) {
            return LocalFiles.below(Path.of(location.getPath()));
        }
        if (table.io() instanceof SupportsPrefixOperations files) {
            List<FileInfo> found = new ArrayList<>();
            files.listPrefix(table.location()).forEach(found::add);
            return found;
        }
        throw new IllegalStateException("Cannot list the files of %s: %s gives no list"
                .formatted(table.name(), table.io().getClass().getName()));
    }

    private Set<String> needed() {
        Set<String> needed = new HashSet<>();
        needed.add(path(((HasTableOperations) table).operations().current().metadataFileLocation()));
        ReachableFileUtil.metadataFileLocations(table, false).forEach(file -> needed.add(path(file)));
        needed.add(path(ReachableFileUtil.versionHintLocation(table)));
        ReachableFileUtil.statisticsFilesLocations(table).forEach(file -> needed.add(path(file)));
        Set<String> read = new HashSet<>();
        for (Snapshot snapshot : table.snapshots()) {
            if (snapshot.manifestListLocation() != null) {
                needed.add(path(snapshot.manifestListLocation()));
            }
            for (ManifestFile manifest : snapshot.allManifests(table.io())) {
                needed.add(path(manifest.path()));
                if (read.add(manifest.path())) {
                    addFiles(manifest, needed);
                }
            }
        }
        return needed;
    }

    private void addFiles(ManifestFile manifest, Set<String> needed) {
        try (CloseableIterable<String> paths = ManifestFiles.readPaths(manifest, table.io(), table.specs())) {
            paths.forEach(file -> needed.add(path(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read manifest " + manifest.path(), e);
        }
    }

    /** Without scheme and host: {@code file:/a} and {@code file:///a} are one file. */
    private static String path(String location) {
        String path = URI.create(location).getPath();
        if (path == null) {
            throw new IllegalStateException("Invalid location of a file %s: expected a path".formatted(location));
        }
        return path;
    }
}
