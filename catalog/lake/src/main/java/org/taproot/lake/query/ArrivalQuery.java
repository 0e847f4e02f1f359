package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** What became of a delivery. */
public final class ArrivalQuery {

    /** A kind of thing that deliveries report, with its tables and their key. */
    public enum Subject {
        ENTERPRISE("enterprise", "uscc"),
        UNIT("unit", "unit_id");

        private final String table;
        private final String key;

        Subject(String table, String key) {
            this.table = table;
            this.key = key;
        }
    }

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public ArrivalQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** How many of its observations are logged: a quick look, to be taken until the whole one is worth its price. */
    public long logged(Subject subject, long delivery) {
        return engine.ask(handle -> handle.createQuery(SQL.locate(ArrivalQuery.class, "logged"))
                .define("table", subject.table)
                .bind("delivery", delivery)
                .mapTo(Long.class)
                .one());
    }

    public Arrival arrival(Subject subject, long delivery) {
        return engine.ask(handle -> handle.createQuery(SQL.locate(ArrivalQuery.class, "arrival"))
                .define("table", subject.table)
                .define("key", subject.key)
                .bind("delivery", delivery)
                .map((row, context) -> new Arrival(
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("behind")))
                .one());
    }

    /** The first so many rejections, in the order of the file. */
    public List<RejectedRow> rejections(long delivery, int limit) {
        return engine.ask(handle -> handle.createQuery(SQL.locate(ArrivalQuery.class, "rejections"))
                .bind("delivery", delivery)
                .bind("limit", limit)
                .map((row, context) -> new RejectedRow(row.getString("reason"), row.getString("message")))
                .list());
    }

    /** A row that was not accepted, with the reason's code and what was wrong. */
    public record RejectedRow(String reason, String message) {}
}
