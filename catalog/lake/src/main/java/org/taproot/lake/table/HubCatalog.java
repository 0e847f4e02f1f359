package org.taproot.lake.table;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.SupportsNamespaces;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.catalog.ViewCatalog;
import org.apache.iceberg.view.SQLViewRepresentation;
import org.apache.iceberg.view.View;

/** The Iceberg catalog that holds the hub's tables. */
public final class HubCatalog implements Closeable {

    public static final String NAMESPACE = "hub";
    /** Into how many buckets a current table is cut, kept with the table: its writer has to agree for ever. */
    public static final String BUCKETS = "taproot.buckets";

    /** The name under which the catalog's database knows it. */
    public static final String NAME = "taproot";

    private static final String DIALECT = "trino";

    private final Catalog catalog;

    private HubCatalog(Catalog catalog) {
        this.catalog = catalog;
    }

    public static HubCatalog open(Config config) {
        return new HubCatalog(CatalogUtil.buildIcebergCatalog(NAME, config.properties(), new Configuration(false)));
    }

    /** Creates what is missing: the namespace, tables, columns added since, views. */
    public void ensureTables(int buckets) {
        SupportsNamespaces namespaces = (SupportsNamespaces) catalog;
        if (!namespaces.namespaceExists(Namespace.of(NAMESPACE))) {
            namespaces.createNamespace(Namespace.of(NAMESPACE));
        }
        HubTables.all().forEach(table -> ensure(table, buckets));
        HubViews.all().forEach(this::ensure);
    }

    /** A view that shows something else since is replaced. */
    private void ensure(HubView view) {
        ViewCatalog views = (ViewCatalog) catalog;
        TableIdentifier identifier = TableIdentifier.of(NAMESPACE, view.name());
        if (views.viewExists(identifier) && isUpToDate(views.loadView(identifier), view)) {
            return;
        }
        views.buildView(identifier)
                .withSchema(view.schema())
                .withDefaultCatalog(NAME)
                .withDefaultNamespace(Namespace.of(NAMESPACE))
                .withQuery(DIALECT, view.sql())
                .withProperty("comment", view.comment())
                .createOrReplace();
    }

    private static boolean isUpToDate(View existing, HubView view) {
        SQLViewRepresentation statement = existing.sqlFor(DIALECT);
        return statement != null
                && statement.sql().equals(view.sql())
                && existing.schema().sameSchema(view.schema());
    }

    private void ensure(HubTable<?> table, int buckets) {
        if (catalog.tableExists(identifier(table))) {
            addColumns(table, load(table));
            return;
        }
        Schema schema = table.schema();
        catalog.buildTable(identifier(table), schema)
                .withPartitionSpec(table.spec(schema))
                .withProperties(properties(table, buckets))
                .create();
    }

    private static void addColumns(HubTable<?> table, Table existing) {
        UpdateSchema update = existing.updateSchema();
        var missing = table.columns().stream()
                .filter(column -> existing.schema().findField(column.name()) == null)
                .toList();
        missing.forEach(column -> update.addColumn(column.name(), column.type().type(), column.comment()));
        if (!missing.isEmpty()) {
            update.commit();
        }
    }

    private static Map<String, String> properties(HubTable<?> table, int buckets) {
        return Map.of(
                "comment",
                table.comment(),
                "format-version",
                "2",
                "write.parquet.compression-codec",
                "zstd",
                "write.metadata.delete-after-commit.enabled",
                "true",
                "write.metadata.previous-versions-max",
                "20",
                "commit.manifest.min-count-to-merge",
                "8",
                // a checkpoint without rows leaves no snapshot
                "flink.max-continuous-empty-commits",
                Integer.toString(Integer.MAX_VALUE),
                BUCKETS,
                Integer.toString(buckets));
    }

    public Table load(HubTable<?> table) {
        return catalog.loadTable(identifier(table));
    }

    public static TableIdentifier identifier(HubTable<?> table) {
        return TableIdentifier.of(NAMESPACE, table.name());
    }

    @Override
    public void close() throws IOException {
        if (catalog instanceof Closeable closeable) {
            closeable.close();
        }
    }

    /**
     * Where the catalog is and where the files go.
     *
     * @param properties of the Iceberg catalog, {@code type} or {@code catalog-impl} included
     */
    public record Config(Map<String, String> properties) {

        public Config {
            properties = Map.copyOf(requireNonNull(properties, "properties"));
        }

        /** A catalog in PostgreSQL; schema version V1, so that views work. */
        public static Config jdbc(String url, String user, String password, String warehouse) {
            return new Config(Map.of(
                    CatalogProperties.CATALOG_IMPL,
                    SettledJdbcCatalog.class.getName(),
                    CatalogProperties.URI,
                    url,
                    // every writer of a table opens a catalog of its own
                    CatalogProperties.CLIENT_POOL_SIZE,
                    "1",
                    "jdbc.user",
                    user,
                    "jdbc.password",
                    password,
                    "jdbc.schema-version",
                    "V1",
                    CatalogProperties.WAREHOUSE_LOCATION,
                    warehouse));
        }

        /**
         * Where the database of a JDBC catalog is.
         *
         * @throws IllegalArgumentException when the catalog is of another kind
         */
        public String jdbcUrl() {
            String url = properties.get(CatalogProperties.URI);
            if (url == null || !url.startsWith("jdbc:")) {
                throw new IllegalArgumentException("Invalid catalog for look-ups: expected one with a jdbc: URI");
            }
            return url;
        }

        /** Without values: they may hold a password. */
        @Override
        public String toString() {
            return properties.keySet().stream().sorted().collect(Collectors.joining(", ", "Config[", "]"));
        }
    }
}
