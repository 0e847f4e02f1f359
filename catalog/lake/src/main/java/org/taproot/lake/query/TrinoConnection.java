package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

/**
 * Where the query engine is and who asks.
 *
 * @param jdbcUrl with catalog and schema, for instance {@code jdbc:trino://127.0.0.1:8080/taproot/hub}
 * @param user the name that Trino's access rules know
 */
public record TrinoConnection(String jdbcUrl, String user) {

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
}
