package org.taproot.pipelines.stack;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.taproot.pipelines.folder.Folders;

/** PostgreSQL: the Iceberg catalog, the ledger of deliveries, the desk's own state. */
final class PostgresPart implements Part {

    /** Only with the password, only from this machine. */
    private static final String ACCESS_RULES =
            """
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128      scram-sha-256
            """;

    private final DataDirectory data;
    private final Ports ports;
    private final Settings settings;
    private EmbeddedPostgres postgres;

    PostgresPart(DataDirectory data, Ports ports, Settings settings) {
        this.data = data;
        this.ports = ports;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public List<String> needs() {
        return List.of();
    }

    @Override
    public void start() throws IOException, SQLException {
        clearUnfinished();
        Files.createDirectories(TrinoInstallation.cache().resolve("postgres"));
        postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data.postgres())
                .setOverrideWorkingDirectory(
                        data.temporary().resolve("postgres").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(ports.postgres())
                .setLocaleConfig("locale", "C.UTF-8")
                .setConnectConfig("password", settings.postgresPassword())
                // The library starts it for tests, without care for a power cut.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        lockDown();
    }

    /**
     * A first start that was killed while it made the cluster leaves half of one, and every start that was killed may
     * leave the number of a server that is gone. Called while no server runs in the folder.
     */
    private void clearUnfinished() throws IOException {
        Path rules = data.postgres().resolve("pg_hba.conf");
        boolean everReady = Files.exists(rules) && Files.readString(rules).equals(ACCESS_RULES);
        if (!everReady) {
            Folders.delete(data.postgres());
        }
        Files.deleteIfExists(data.postgres().resolve("postmaster.pid"));
    }

    /** Done at every start, so that an interrupted first start cannot leave the door open. */
    private void lockDown() throws IOException, SQLException {
        Files.writeString(data.postgres().resolve("pg_hba.conf"), ACCESS_RULES);
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            // The password is drawn from letters, digits, - and _: nothing to escape.
            statement.execute(
                    "ALTER ROLE %s PASSWORD '%s'".formatted(Settings.POSTGRES_USER, settings.postgresPassword()));
            statement.execute("SELECT pg_reload_conf()");
            statement.execute("CREATE SCHEMA IF NOT EXISTS iceberg");
        }
    }

    @Override
    public void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}
