package org.taproot.pipelines.stack;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.taproot.connectors.ConnectorsConfig;
import org.taproot.jobs.JobsConfig;
import org.taproot.lake.table.HubCatalog;
import org.taproot.pipelines.district.LivingDistrict;

/** How the parts of an embedded hub find each other. */
public final class Stack {

    private Stack() {}

    public static String postgresUrl(Ports ports) {
        return databaseUrl(ports, "postgres");
    }

    static String databaseUrl(Ports ports, String name) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), name);
    }

    static String catalogUrl(Ports ports) {
        return postgresUrl(ports) + "?currentSchema=iceberg";
    }

    public static String trinoUrl(Ports ports) {
        return "jdbc:trino://127.0.0.1:%d/taproot/%s".formatted(ports.trino(), HubCatalog.NAMESPACE);
    }

    public static String kafkaBootstrap(Ports ports) {
        return KafkaPart.bootstrap(ports);
    }

    public static HubCatalog.Config catalog(DataDirectory data, Ports ports, Settings settings) {
        return HubCatalog.Config.jdbc(
                catalogUrl(ports),
                Settings.POSTGRES_USER,
                settings.postgresPassword(),
                data.warehouse().toUri().toString());
    }

    /**
     * The parts, in an order in which each comes after what it needs.
     *
     * @param without names of parts that are not to run here
     */
    static List<Part> parts(
            DataDirectory data, Ports ports, Settings settings, Progress progress, Set<String> without, Demo demo) {
        Optional<LivingDistrict> district = demo.wanted() && settings.demo()
                ? Optional.of(DistrictPart.district(data, ports, settings, demo))
                : Optional.empty();
        Clock businessClock = district.map(LivingDistrict::clock).orElseGet(Clock::systemUTC);
        List<Part> parts = new ArrayList<>(parts(data, ports, settings, progress, businessClock));
        parts.removeIf(part -> without.contains(part.name()));
        List<String> names = parts.stream().map(Part::name).toList();
        district.ifPresent(living -> parts.add(new DistrictPart(data, ports, living, names)));
        return parts;
    }

    private static List<Part> parts(
            DataDirectory data, Ports ports, Settings settings, Progress progress, Clock businessClock) {
        HubCatalog.Config catalog = catalog(data, ports, settings);
        LakePart lake = new LakePart(catalog);
        JobsConfig jobs = new JobsConfig(KafkaPart.bootstrap(ports), catalog, data.checkpoints());
        FlinkPart flink = new FlinkPart(data, ports, jobs, lake);
        ConnectorsConfig connectors = new ConnectorsConfig(
                        data.sources(),
                        postgresUrl(ports),
                        Settings.POSTGRES_USER,
                        settings.postgresPassword(),
                        KafkaPart.bootstrap(ports))
                .withWebhooksAt(ports.webhooks());
        return List.of(
                new PostgresPart(data, ports, settings),
                new KafkaPart(data, ports),
                lake,
                new TrinoPart(data, ports, settings, note -> progress.note("trino", note)),
                flink,
                new KeeperPart(data, flink, lake, JobSighting.PATIENCE),
                new ConnectorsPart(connectors, businessClock),
                new DeskPart(ports, settings, catalog, businessClock));
    }
}
