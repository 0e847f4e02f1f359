package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** Which registered addresses wait for a person. */
public final class UnresolvedQuery {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public UnresolvedQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** The first so many, the most important first. */
    public List<UnresolvedPlace> list(int limit) {
        return engine.ask(handle -> handle.createQuery(SQL.locate(UnresolvedQuery.class, "list"))
                .bind("limit", limit)
                .map((row, context) -> place(row))
                .list());
    }

    /** The registered address of an enterprise as it is known now; empty when none is. */
    public Optional<String> address(String uscc) {
        return engine.ask(handle -> handle.createQuery(SQL.locate(UnresolvedQuery.class, "address"))
                .bind("uscc", uscc)
                .mapTo(String.class)
                .findFirst());
    }

    /** Whether a source has reported a carrier of that id. */
    public boolean isCarrier(String carrierId) {
        return engine.ask(handle -> handle.createQuery(SQL.locate(UnresolvedQuery.class, "carrier"))
                        .bind("carrierId", carrierId)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }

    private static UnresolvedPlace place(ResultSet row) throws SQLException {
        return new UnresolvedPlace(
                row.getLong("rank"),
                row.getString("uscc"),
                row.getString("name"),
                row.getBigDecimal("registered_capital"),
                row.getString("address"),
                row.getString("candidates"),
                row.getString("reason_zh"),
                row.getString("earlier_decision"));
    }
}
