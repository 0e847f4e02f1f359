package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.table.HubTables;

/** The catalog's own table in a real PostgreSQL. */
class CatalogVersionsIT {

    private static final Instant NINE = Instant.parse("2026-07-02T01:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NINE);

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
        versions = new CatalogVersions(config, now::get);
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
    void catalogThatIsGoneMakesTheLakeUnavailableSinceItWasFirstMissed() throws IOException {
        postgres.close();

        assertThat(since()).isEqualTo(NINE);
        now.set(NINE.plus(Duration.ofMinutes(7)));
        assertThat(since()).isEqualTo(NINE);
    }

    private Instant since() {
        return catchThrowableOfType(LakeUnavailableException.class, () -> versions.of(Set.of("unit")))
                .since();
    }
}
