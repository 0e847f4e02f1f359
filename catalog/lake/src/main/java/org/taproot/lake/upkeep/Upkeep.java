package org.taproot.lake.upkeep;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.FileInfo;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTable.Layout;

/** The upkeep of tables, one at a time, beside the jobs that write them. Every step is a commit of its own. */
public final class Upkeep {

    /** What may be done. */
    public enum Extent {
        /** Everything but the removal of orphan files: those of a commit that is late look like them. */
        WITHOUT_ORPHANS,
        EVERYTHING
    }

    private final HubCatalog catalog;
    private final UpkeepRules rules;
    private final Clock clock;

    public Upkeep(HubCatalog catalog, UpkeepRules rules, Clock clock) {
        this.catalog = requireNonNull(catalog, "catalog");
        this.rules = requireNonNull(rules, "rules");
        this.clock = requireNonNull(clock, "clock");
    }

    /** What would be done to the table, were it done now; what merging would leave behind is not foreseen. */
    public UpkeepReport plan(HubTable<?> name) {
        Table table = catalog.load(name);
        Instant now = clock.instant();
        List<List<DataFile>> bins = bins(name, table);
        List<FileInfo> orphans = new Orphans(table, rules).find(now);
        return new UpkeepReport(
                name.name(),
                files(bins),
                bins.size(),
                rewritable(table),
                new Snapshots(table, rules).expirable(now),
                orphans.size(),
                bytes(orphans));
    }

    /**
     * Does it.
     *
     * @throws RuntimeException when a step was refused, such as by a commit of a job in its way; the table is as good as
     *     before, and what went before it is done
     */
    public UpkeepReport carryOut(HubTable<?> name, Extent extent) {
        Table table = catalog.load(name);
        SmallFiles small = new SmallFiles(table, rules, today());
        List<List<DataFile>> bins = bins(name, table);
        bins.forEach(small::merge);
        int manifests = rewriteManifests(table);
        int snapshots = new Snapshots(table, rules).expire(clock.instant());
        List<FileInfo> orphans = extent == Extent.EVERYTHING ? removeOrphans(table) : List.of();
        return new UpkeepReport(
                name.name(), files(bins), bins.size(), manifests, snapshots, orphans.size(), bytes(orphans));
    }

    /** Buckets that are replaced as a whole are one file each already, and their job may replace them at any time. */
    private List<List<DataFile>> bins(HubTable<?> name, Table table) {
        return name.layout() == Layout.COPY_ON_WRITE_BUCKETS ? List.of() : new SmallFiles(table, rules, today()).bins();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private int rewritable(Table table) {
        if (table.currentSnapshot() == null) {
            return 0;
        }
        int manifests = table.currentSnapshot().dataManifests(table.io()).size();
        return manifests > rules.manifests() ? manifests : 0;
    }

    private int rewriteManifests(Table table) {
        table.refresh();
        int manifests = rewritable(table);
        if (manifests > 0) {
            table.rewriteManifests()
                    .rewriteIf(Upkeep::isOfData)
                    .clusterBy(file -> file.partition().toString())
                    .commit();
        }
        return manifests;
    }

    private static boolean isOfData(ManifestFile manifest) {
        return manifest.content() == ManifestContent.DATA;
    }

    private List<FileInfo> removeOrphans(Table table) {
        Orphans orphans = new Orphans(table, rules);
        List<FileInfo> found = orphans.find(clock.instant());
        orphans.remove(found);
        return found;
    }

    private static int files(List<List<DataFile>> bins) {
        return bins.stream().mapToInt(List::size).sum();
    }

    private static long bytes(List<FileInfo> files) {
        return files.stream().mapToLong(FileInfo::size).sum();
    }
}
