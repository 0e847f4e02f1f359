package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.taproot.lake.table.HubTable;
import org.taproot.lake.table.HubTables;
import org.taproot.model.vocabulary.FactKinds;

/** How fresh the sources are. */
public final class FreshnessQuery {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public FreshnessQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** Each source in each log that has a fact of it. Only logs that were written since are read again. */
    public List<Freshness> perSource() {
        Stream<HubTable<?>> merged =
                Stream.of(HubTables.ENTERPRISE.log(), HubTables.UNIT.log(), HubTables.CARRIER.log());
        Stream<HubTable<?>> other = FactKinds.onlyLogged().stream().map(HubTables::log);
        return Stream.concat(merged, other)
                .flatMap(log -> perSource(log.name()).stream())
                .toList();
    }

    /** Each source that has a fact in one log, by name. */
    public List<Freshness> perSource(String log) {
        String sql = SQL.locate(FreshnessQuery.class, "perSource").replace("<log>", log);
        return engine.ask(Question.of(sql), List::size, handle -> handle.createQuery(sql)
                .map((row, context) -> freshness(log, row))
                .list());
    }

    private static Freshness freshness(String log, ResultSet row) throws SQLException {
        return new Freshness(
                log,
                row.getString("source"),
                row.getLong("facts"),
                instant(row, "newest_valid_from"),
                instant(row, "newest_received_at"),
                instant(row, "committed_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment.toInstant();
    }
}
