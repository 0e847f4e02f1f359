package org.taproot.pipelines.stack;

import java.util.List;
import org.taproot.connectors.ConnectorsConfig;
import org.taproot.jobs.JobsConfig;
import org.taproot.lake.table.HubCatalog;

/** How the parts of an embedded hub find each other. */
public final class Stack {

    private Stack() {}

    public static String postgresUrl(Ports ports) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(ports.postgres());
    }

    static String catalogUrl(Ports ports) {
        return postgresUrl(ports) + "?currentSchema=iceberg";
    }

    public static String trinoUrl(Ports ports) {
        return "jdbc:trino://127.0.0.1:%d/taproot/%s".formatted(ports.trino(), HubCatalog.NAMESPACE);
    }

    public static HubCatalog.Config catalog(DataDirectory data, Ports ports, Settings settings) {
        return HubCatalog.Config.jdbc(
                catalogUrl(ports),
                Settings.POSTGRES_USER,
                settings.postgresPassword(),
                data.warehouse().toUri().toString());
    }

    /** The parts, in an order in which each comes after what it needs. */
    static List<Part> parts(DataDirectory data, Ports ports, Settings settings, Progress progress) {
        HubCatalog.Config catalog = catalog(data, ports, settings);
        LakePart lake = new LakePart(catalog);
        JobsConfig jobs = new JobsConfig(KafkaPart.bootstrap(ports), catalog, data.checkpoints());
        ConnectorsConfig connectors = new ConnectorsConfig(
                data.sources(),
                postgresUrl(ports),
                Settings.POSTGRES_USER,
                settings.postgresPassword(),
                KafkaPart.bootstrap(ports));
        return List.of(
                new PostgresPart(data, ports, settings),
                new KafkaPart(data, ports),
                lake,
                new TrinoPart(data, ports, settings, note -> progress.note("trino", note)),
                new FlinkPart(data, ports, jobs, lake),
                new ConnectorsPart(connectors),
                new DeskPart(ports, settings));
    }
}
