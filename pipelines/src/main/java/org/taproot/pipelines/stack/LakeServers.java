package org.taproot.pipelines.stack;

import java.nio.file.Files;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.lake.query.TrinoConnection;
import org.taproot.lake.table.HubCatalog;

/** The lake of a hub and the engine that is asked, without the rest of it: tables in a catalog, and Trino beside it. */
public final class LakeServers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LakeServers.class);

    private final DataDirectory data;
    private final Ports ports;
    private final HubCatalog.Config config;
    private final PostgresPart postgres;
    private final LakePart lake;
    private final TrinoPart trino;

    private LakeServers(DataDirectory data, Ports ports) {
        Settings settings = Settings.keptIn(data, false);
        this.data = data;
        this.ports = ports;
        this.config = Stack.catalog(data, ports, settings);
        this.postgres = new PostgresPart(data, ports, settings);
        this.lake = new LakePart(config);
        this.trino = new TrinoPart(data, ports, settings, note -> LOG.info("Trino: {}", note));
    }

    /** Starts them on ports that are free, with every table there; returns when they answer. */
    public static LakeServers start(DataDirectory data) throws Exception {
        data.create();
        Files.createDirectories(data.temporary());
        Files.createDirectories(data.logs());
        LakeServers servers = new LakeServers(data, Servers.freePorts());
        try {
            servers.postgres.start();
            servers.lake.start();
            servers.trino.start();
        } catch (Exception e) {
            servers.close();
            throw e;
        }
        return servers;
    }

    public HubCatalog catalog() {
        return lake.catalog();
    }

    /** Where the catalog is, for a connection that remembers. */
    public HubCatalog.Config config() {
        return config;
    }

    /** As the desk asks, every question anew. */
    public TrinoConnection connection() {
        return new TrinoConnection(Stack.trinoUrl(ports), "desk");
    }

    /** Where Trino tells what it does. */
    public String trinoAddress() {
        return "http://127.0.0.1:" + ports.trino();
    }

    @Override
    public void close() {
        for (Part part : List.of(trino, lake, postgres)) {
            try {
                part.stop();
            } catch (Exception e) {
                LOG.warn("Cannot stop {} cleanly", part.name(), e);
            }
        }
        OwnProcesses.end(data);
    }
}
