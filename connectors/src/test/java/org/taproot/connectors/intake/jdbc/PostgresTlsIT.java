package org.taproot.connectors.intake.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.TestingHandover;
import org.taproot.connectors.intake.edge.HostPolicy;
import org.taproot.connectors.intake.edge.Secrets;
import org.taproot.connectors.intake.edge.TestingCertificate;
import org.taproot.connectors.intake.edge.TestingDefinition;

/** The name in the address exists nowhere but in the policy's own resolver: whoever asked elsewhere would not get there. */
class PostgresTlsIT {

    private static final String NAME = "db.registry.example.org";

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static Path certificate;

    @BeforeAll
    static void start() throws Exception {
        TestingCertificate identity = TestingCertificate.of(folder, "dns:" + NAME, "-1d");
        certificate = identity.certificate();
        // the server is another user when the tests are root
        for (Path each : List.of(folder, identity.key(), certificate)) {
            Files.setPosixFilePermissions(
                    each, PosixFilePermissions.fromString(Files.isDirectory(each) ? "rwxr-xr-x" : "rw-------"));
        }
        server = EmbeddedPostgres.builder()
                .setServerConfig("ssl", "on")
                .setServerConfig("ssl_cert_file", certificate.toString())
                .setServerConfig("ssl_key_file", identity.key().toString())
                .start();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table firm_change (id int, at date)");
            statement.execute("insert into firm_change values (1, '2026-01-01')");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void certificateIsComparedWithTheNameWhileTheCheckedAddressIsConnected(@TempDir Path staging) throws IOException {
        TestingHandover handover = new TestingHandover(staging);

        look(NAME, handover);

        assertThat(handover.taken()).hasSize(1);
    }

    @Test
    void certificateOfAnotherNameIsRefused(@TempDir Path staging) {
        assertThatThrownBy(() -> look("other.example.org", new TestingHandover(staging)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("other.example.org");
    }

    private static void look(String host, TestingHandover handover) throws IOException {
        IntakeContext context = new IntakeContext(
                "source-1",
                new DefaultCamelContext(),
                new HostPolicy(List.of("*.example.org", "127.0.0.1"), name -> InetAddress.getAllByName("127.0.0.1")),
                new Secrets(Map.of("DB", "postgres")),
                Clock.systemUTC());
        TestingDefinition.open(
                        new JdbcIntakeKind(),
                        ("kind: jdbc\nurl: jdbc:postgresql://%s:%d/postgres?sslmode=verify-full&sslrootcert=%s\n"
                                        + "user: postgres\npassword: env:DB\ntable: firm_change\nwatermark: at\nkey: id")
                                .formatted(host, server.getPort(), certificate),
                        context)
                .look(handover);
    }
}
