package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTables;

/** The catalog's own table in a real PostgreSQL. */
class CatalogVersionsIT {

    @TempDir
    private Path warehouse;

    private EmbeddedPostgres postgres;
    private HubCatalog catalog;
    private CatalogVersions versions;

    @BeforeEach
    void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        HubCatalog.Config config = HubCatalog.Config.jdbc(
                postgres.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "secret-password",
                warehouse.toUri().toString());
        catalog = HubCatalog.open(config);
        catalog.ensureTables(4);
        versions = new CatalogVersions(config, InstantSource.system());
    }

    @AfterEach
    void close() throws IOException {
        versions.close();
        catalog.close();
        postgres.close();
    }

    @Test
    void everyCommitMovesItsTableAndNoOther() {
        Map<String, String> before = versions.of(Set.of("unit", "enterprise", "unit_as_of"));
        catalog.load(HubTables.UNIT.current()).newAppend().commit();
        Map<String, String> after = versions.of(Set.of("unit", "enterprise", "unit_as_of"));

        assertThat(before).containsOnlyKeys("unit", "enterprise", "unit_as_of");
        assertThat(after.get("unit")).isNotEqualTo(before.get("unit")).endsWith(".metadata.json");
        assertThat(after).containsEntry("enterprise", before.get("enterprise"));
    }

    @Test
    void connectionThatBrokeIsReplaced() throws SQLException {
        Map<String, String> before = versions.of(Set.of("unit"));
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()");
        }

        assertThat(versions.of(Set.of("unit"))).isEqualTo(before);
    }

    @Test
    void catalogThatIsGoneMakesTheLakeUnavailable() throws IOException {
        postgres.close();

        assertThatExceptionOfType(LakeUnavailableException.class).isThrownBy(() -> versions.of(Set.of("unit")));
    }
}
