package org.taproot.pipelines.stack;

import java.io.IOException;
import java.util.List;
import org.taproot.lake.table.Buckets;
import org.taproot.lake.table.HubCatalog;

/** The lake's catalog and tables. */
final class LakePart implements Part {

    private final HubCatalog.Config config;
    private HubCatalog catalog;

    LakePart(HubCatalog.Config config) {
        this.config = config;
    }

    @Override
    public String name() {
        return "lake";
    }

    @Override
    public List<String> needs() {
        return List.of("postgres");
    }

    @Override
    public void start() {
        catalog = HubCatalog.open(config);
        catalog.ensureTables(Buckets.DEFAULT_COUNT);
    }

    HubCatalog catalog() {
        return catalog;
    }

    @Override
    public void stop() throws IOException {
        if (catalog != null) {
            catalog.close();
        }
    }
}
