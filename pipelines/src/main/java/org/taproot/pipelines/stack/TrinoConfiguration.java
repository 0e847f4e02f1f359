package org.taproot.pipelines.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes what the Trino server reads at its start. */
record TrinoConfiguration(DataDirectory data, Ports ports, Settings settings) {

    /** Returns the folder; only this user can read it, for it holds the database's password. */
    Path write(TrinoInstallation installation) throws IOException {
        Path etc = data.trino().resolve("etc");
        Path catalogs = etc.resolve("catalog");
        Files.createDirectories(catalogs);
        Files.setPosixFilePermissions(etc, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(etc.resolve("config.properties"), server(installation, catalogs));
        Files.writeString(etc.resolve("log.properties"), "io.trino=WARN\n");
        Files.writeString(etc.resolve("access-control.properties"), accessControl(etc));
        Files.writeString(etc.resolve("rules.json"), resource("trino-rules.json"));
        Files.writeString(catalogs.resolve("taproot.properties"), catalog());
        return etc;
    }

    private String server(TrinoInstallation installation, Path catalogs) {
        return """
                coordinator=true
                node-scheduler.include-coordinator=true
                node.environment=taproot
                node.id=taproot
                node.bind-ip=127.0.0.1
                node.internal-address=127.0.0.1
                http-server.http.port=%d
                discovery.uri=http://127.0.0.1:%d
                plugin.dir=%s
                catalog.config-dir=%s
                access-control.config-files=%s
                query.max-memory=300MB
                query.max-memory-per-node=300MB
                query.max-history=50
                query.min-expire-age=1m
                query.client.timeout=2m
                retry-policy=NONE
                task.concurrency=2
                task.max-worker-threads=4
                task.min-drivers=4
                web-ui.enabled=false
                """
                .formatted(
                        ports.trino(),
                        ports.trino(),
                        installation.home().resolve("plugin"),
                        catalogs,
                        data.trino().resolve("etc/access-control.properties"));
    }

    private static String accessControl(Path etc) {
        return """
                access-control.name=file
                security.config-file=%s
                """
                .formatted(etc.resolve("rules.json"));
    }

    /**
     * Decoding by vector instructions is for the second compiler, which this server does without (see {@link TrinoPart}): the
     * first one makes objects of every vector, and a wide scan takes six times the processor time.
     */
    private String catalog() {
        return """
                connector.name=iceberg
                iceberg.catalog.type=jdbc
                iceberg.jdbc-catalog.driver-class=org.postgresql.Driver
                iceberg.jdbc-catalog.catalog-name=taproot
                iceberg.jdbc-catalog.connection-url=%s
                iceberg.jdbc-catalog.connection-user=%s
                iceberg.jdbc-catalog.connection-password=%s
                iceberg.jdbc-catalog.schema-version=V1
                iceberg.jdbc-catalog.default-warehouse-dir=%s
                fs.native-local.enabled=true
                local.location=/
                parquet.experimental.vectorized-decoding.enabled=false
                """
                .formatted(
                        Stack.catalogUrl(ports),
                        Settings.POSTGRES_USER,
                        settings.postgresPassword(),
                        data.warehouse().toUri());
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = TrinoConfiguration.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
