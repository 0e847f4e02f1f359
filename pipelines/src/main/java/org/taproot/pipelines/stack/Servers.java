package org.taproot.pipelines.stack;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.ConnectorsConfig;
import org.taproot.connectors.ledger.Ledger;

/** The broker and the database of a hub, without the rest of it, for connectors that run by themselves. */
public final class Servers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Servers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int FIRST_BASE = 21_000;
    private static final int LAST_BASE = 29_000;

    private final DataDirectory data;
    private final Ports ports;
    private final Settings settings;
    private final Part postgres;
    private final Part kafka;

    private Servers(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.settings = Settings.keptIn(data, false);
        this.postgres = new PostgresPart(data, ports, settings);
        this.kafka = new KafkaPart(data, ports);
    }

    /** Starts both on ports that are free; returns when they answer. */
    public static Servers start(DataDirectory data) throws Exception {
        data.create();
        Files.createDirectories(data.temporary());
        Servers servers = new Servers(data, freePorts());
        Definitions.install(data, servers.ports, servers.settings);
        try {
            servers.postgres.start();
            servers.kafka.start();
        } catch (Exception e) {
            servers.close();
            throw e;
        }
        return servers;
    }

    static Ports freePorts() {
        for (int base = FIRST_BASE; base < LAST_BASE; base += 10) {
            Ports ports = new Ports(base);
            if (ports.taken().isEmpty()) {
                return ports;
            }
        }
        throw new Complaint(
                "Cannot find free ports from %d to %d.".formatted(FIRST_BASE, LAST_BASE),
                "Stop the programs that hold them.");
    }

    public String bootstrap() {
        return KafkaPart.bootstrap(ports);
    }

    /** With the definitions of sources that come with a hub. */
    public ConnectorsConfig connectors() {
        return new ConnectorsConfig(
                data.sources(),
                Stack.postgresUrl(ports),
                Settings.POSTGRES_USER,
                settings.postgresPassword(),
                bootstrap());
    }

    /** To read what became of deliveries. */
    public Ledger ledger() {
        return Ledger.connect(
                Stack.postgresUrl(ports),
                Settings.POSTGRES_USER,
                settings.postgresPassword(),
                Clock.systemUTC(),
                PATIENCE);
    }

    @Override
    public void close() {
        stop(kafka);
        stop(postgres);
        OwnProcesses.end(data);
    }

    private static void stop(Part part) {
        try {
            part.stop();
        } catch (Exception e) {
            LOG.warn("Cannot stop {} cleanly", part.name(), e);
        }
    }
}
