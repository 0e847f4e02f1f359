package org.taproot.pipelines.stack;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.jobs.HubJob;
import org.taproot.jobs.JobLauncher;
import org.taproot.jobs.JobsConfig;
import org.taproot.lake.table.Buckets;
import org.taproot.lake.table.HubCatalog;

/** What the hub's jobs run on, without the rest of it: a broker, a database with catalogs, and a Flink cluster. */
public final class JobServers implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JobServers.class);

    private final DataDirectory data;
    private final Ports ports;
    private final Settings settings;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private MiniCluster cluster;

    private JobServers(DataDirectory data, Ports ports) {
        this.data = data;
        this.ports = ports;
        this.settings = Settings.keptIn(data, false);
        this.postgres = new PostgresPart(data, ports, settings);
        this.kafka = new KafkaPart(data, ports);
    }

    /** Starts them on ports that are free; no job runs yet. */
    public static JobServers start(DataDirectory data) throws Exception {
        data.create();
        Files.createDirectories(data.temporary());
        JobServers servers = new JobServers(data, Servers.freePorts());
        try {
            servers.postgres.start();
            servers.kafka.start();
            servers.cluster = FlinkPart.cluster(data, servers.ports, 1);
        } catch (Exception e) {
            servers.close();
            throw e;
        }
        return servers;
    }

    public String bootstrap() {
        return KafkaPart.bootstrap(ports);
    }

    /**
     * A lake of its own, with every table, empty.
     *
     * @param name in lower-case letters
     */
    public Lake lake(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        Stack.postgresUrl(ports), Settings.POSTGRES_USER, settings.postgresPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return new Lake(name);
    }

    @Override
    public void close() {
        stop(() -> {
            if (cluster != null) {
                cluster.closeAsync().get(1, TimeUnit.MINUTES);
            }
        });
        stop(kafka::stop);
        stop(postgres::stop);
        OwnProcesses.end(data);
    }

    private static void stop(Stopping stopping) {
        try {
            stopping.stop();
        } catch (Exception e) {
            LOG.warn("Cannot stop cleanly", e);
        }
    }

    private interface Stopping {
        void stop() throws Exception;
    }

    /** Tables, and jobs that fill them from the broker as a hub's do, one at a time. */
    public final class Lake implements Closeable {

        private final HubCatalog catalog;
        private final RunningJobs jobs;

        private Lake(String name) {
            DataDirectory own = new DataDirectory(data.root().resolve("lakes").resolve(name));
            HubCatalog.Config config = HubCatalog.Config.jdbc(
                    Stack.databaseUrl(ports, name),
                    Settings.POSTGRES_USER,
                    settings.postgresPassword(),
                    own.warehouse().toUri().toString());
            catalog = HubCatalog.open(config);
            catalog.ensureTables(Buckets.DEFAULT_COUNT);
            JobsConfig jobsConfig = new JobsConfig(bootstrap(), config, own.checkpoints());
            jobs = new RunningJobs(cluster, new JobLauncher(jobsConfig, catalog));
        }

        public HubCatalog catalog() {
            return catalog;
        }

        /** Returns when it runs. */
        public void start(HubJob job) throws Exception {
            jobs.submit(job);
            jobs.awaitRunning(job);
        }

        public void stop(HubJob job) throws Exception {
            jobs.cancel(job);
        }

        @Override
        public void close() throws IOException {
            catalog.close();
        }
    }
}
