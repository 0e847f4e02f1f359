package org.taproot.lake.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.iceberg.Table;
import org.apache.iceberg.types.Types.NestedField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalog in a real PostgreSQL. */
class HubCatalogIT {

    @TempDir
    private Path warehouse;

    private EmbeddedPostgres postgres;
    private HubCatalog catalog;

    @BeforeEach
    void open() throws IOException {
        postgres = EmbeddedPostgres.start();
        catalog = HubCatalog.open(HubCatalog.Config.jdbc(
                postgres.getJdbcUrl("postgres", "postgres"),
                "postgres",
                "secret-password",
                warehouse.toUri().toString()));
    }

    @AfterEach
    void close() throws IOException {
        catalog.close();
        postgres.close();
    }

    @Test
    void tablesAreCreatedOnceWithTheirCommentsAndBuckets() {
        catalog.ensureTables(4);
        Table created = catalog.load(HubTables.UNIT.current());
        catalog.ensureTables(16);
        Table kept = catalog.load(HubTables.UNIT.current());

        assertThat(kept.uuid()).isEqualTo(created.uuid());
        assertThat(kept.properties()).containsEntry(HubCatalog.BUCKETS, "4");
        assertThat(kept.schema().findField("area_m2").doc()).contains("可租赁面积");
        assertThat(kept.spec().fields()).extracting(field -> field.name()).containsExactly("bucket");
    }

    @Test
    void columnThatWasAddedSinceIsAddedAtTheEndOfAnExistingTable() {
        catalog.ensureTables(4);
        Table older = catalog.load(HubTables.UNIT.current());
        older.updateSchema().deleteColumn("tenant").commit();

        catalog.ensureTables(4);

        assertThat(catalog.load(HubTables.UNIT.current()).schema().columns())
                .hasSize(HubTables.UNIT.current().columns().size())
                .last()
                .extracting(NestedField::name)
                .isEqualTo("tenant");
    }

    @Test
    void configurationNeverShowsItsValues() {
        assertThat(HubCatalog.Config.jdbc("jdbc:postgresql://db", "user", "secret-password", "file:///w"))
                .hasToString(
                        "Config[catalog-impl, clients, jdbc.password, jdbc.schema-version, jdbc.user, uri, warehouse]");
    }
}
