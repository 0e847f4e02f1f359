package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import org.taproot.lake.table.HubCatalog;

/**
 * Where the query engine is and who asks.
 *
 * @param jdbcUrl with catalog and schema, for instance {@code jdbc:trino://127.0.0.1:8080/taproot/hub}
 * @param user the name that Trino's access rules know
 * @param catalog says when tables move, so that answers are kept until then; null to keep none
 */
public record TrinoConnection(String jdbcUrl, String user, HubCatalog.Config catalog) {

    public TrinoConnection {
        requireNonNull(jdbcUrl, "jdbcUrl");
        requireNonNull(user, "user");
        if (!jdbcUrl.startsWith("jdbc:trino://")) {
            throw new IllegalArgumentException(
                    "Invalid Trino URL %s: expected jdbc:trino://host:port/catalog/schema".formatted(jdbcUrl));
        }
        if (user.isBlank()) {
            throw new IllegalArgumentException("Invalid Trino user: expected a name");
        }
    }

    /** Without a memory: every question is put to Trino. */
    public TrinoConnection(String jdbcUrl, String user) {
        this(jdbcUrl, user, null);
    }

    /** The same, keeping answers for exactly as long as this catalog, a JDBC one, says that their tables stand still. */
    public TrinoConnection remembering(HubCatalog.Config tables) {
        return new TrinoConnection(jdbcUrl, user, requireNonNull(tables, "tables"));
    }
}
