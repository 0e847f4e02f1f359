package org.taproot.lake.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.iceberg.exceptions.ValidationException;
import org.apache.iceberg.jdbc.JdbcClientPool;
import org.apache.iceberg.jdbc.UncheckedInterruptedException;
import org.apache.iceberg.jdbc.UncheckedSQLException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.taproot.lake.table.HubCatalog;

/** The metadata file that a table stands at, from the catalog's own table in PostgreSQL: a look-up of about 1 ms. */
final class CatalogVersions implements TableVersions {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
    private static final int CONNECTIONS = 2;

    private final JdbcClientPool pool;
    private final InstantSource clock;
    private final AtomicReference<Instant> unavailableSince = new AtomicReference<>();

    CatalogVersions(HubCatalog.Config config, InstantSource clock) {
        Map<String, String> properties = new HashMap<>(config.properties());
        // what a server says that is being stopped: the connection is of no use any more
        properties.putIfAbsent("retryable_status_codes", "57P01,57P02,57P03");
        properties.putIfAbsent("jdbc.connectTimeout", "5");
        properties.putIfAbsent("jdbc.socketTimeout", "5");
        this.pool = new JdbcClientPool(CONNECTIONS, config.jdbcUrl(), properties);
        this.clock = clock;
    }

    @Override
    public Map<String, String> of(Set<String> tables) {
        try {
            Map<String, String> versions = pool.run(connection -> look(connection, tables));
            unavailableSince.set(null);
            return versions;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cancelled(e);
        } catch (UncheckedInterruptedException e) {
            throw cancelled(e);
        } catch (SQLException | UncheckedSQLException | ValidationException e) {
            // in one step: a look-up that succeeds meanwhile sets it back to null
            Instant since = unavailableSince.updateAndGet(known -> known == null ? clock.instant() : known);
            throw new LakeUnavailableException(since, e);
        }
    }

    private static CancellationException cancelled(Exception cause) {
        CancellationException cancelled = new CancellationException("Interrupted while asking the catalog");
        cancelled.initCause(cause);
        return cancelled;
    }

    /** Throws what the pool knows as a broken connection, which it then replaces. */
    private static Map<String, String> look(Connection connection, Set<String> tables) throws SQLException {
        try {
            return Jdbi.create(connection)
                    .withHandle(handle -> handle.createQuery(SQL.locate(CatalogVersions.class, "of"))
                            .bind("catalog", HubCatalog.NAME)
                            .bind("namespace", HubCatalog.NAMESPACE)
                            .bind("tables", String.join(",", tables))
                            .reduceRows(new HashMap<>(), (versions, row) -> {
                                versions.put(
                                        row.getColumn("table_name", String.class),
                                        row.getColumn("metadata_location", String.class));
                                return versions;
                            }));
        } catch (JdbiException e) {
            if (e.getCause() instanceof SQLException broken) {
                throw broken;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
