package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;

/** What became of a delivery. */
public final class ArrivalQuery {

    /** A kind of thing that deliveries report, with its tables and their key. */
    public enum Subject {
        ENTERPRISE("enterprise", "uscc"),
        UNIT("unit", "unit_id"),
        CARRIER("carrier", "carrier_id");

        private final String table;
        private final String key;

        Subject(String table, String key) {
            this.table = table;
            this.key = key;
        }
    }

    /** So that a statement stays below what Trino takes. */
    public static final int MOST_EVENT_IDS = 10_000;

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public ArrivalQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** What is logged of it so far. */
    public Arrival effects(Subject subject, long delivery) {
        return engine.ask(handle -> statement(handle, "effects", subject, delivery)
                .map((row, context) ->
                        new Arrival(row.getLong("added"), row.getLong("changed"), row.getLong("unchanged")))
                .one());
    }

    /** How many of its logged observations do not show in the current or history table yet. */
    public long behind(Subject subject, long delivery) {
        return engine.ask(handle ->
                statement(handle, "behind", subject, delivery).mapTo(Long.class).one());
    }

    /**
     * How many facts of it one log has so far; those that an earlier delivery brought are not among them.
     *
     * @param log name of the log table
     */
    public long logged(String log, long delivery) {
        return engine.ask(handle -> statement(handle, "logged", delivery)
                .define("log", log)
                .mapTo(Long.class)
                .one());
    }

    /**
     * Which of these facts one log has, whichever delivery brought them.
     *
     * @param log name of the log table
     * @param eventIds at most {@value #MOST_EVENT_IDS}
     */
    public Set<String> known(String log, Collection<String> eventIds) {
        return engine.ask(handle -> Set.copyOf(handle.createQuery(SQL.locate(ArrivalQuery.class, "known"))
                .define("log", log)
                .bind("eventIds", String.join(",", eventIds))
                .mapTo(String.class)
                .set()));
    }

    /** How many of its rows are dead letters. */
    public long rejected(long delivery) {
        return engine.ask(handle ->
                statement(handle, "rejected", delivery).mapTo(Long.class).one());
    }

    /** How many rows each reason took, the most frequent first. */
    public Map<String, Long> reasons(long delivery) {
        return engine.ask(handle -> {
            Map<String, Long> reasons = new LinkedHashMap<>();
            statement(handle, "reasons", delivery)
                    .map((row, context) -> Map.entry(row.getString("reason"), row.getLong("rows")))
                    .forEach(reason -> reasons.put(reason.getKey(), reason.getValue()));
            return reasons;
        });
    }

    /** The first so many rejections, in the order of the file, each saying what was wrong. */
    public List<String> rejections(long delivery, int limit) {
        return engine.ask(handle -> statement(handle, "rejections", delivery)
                .bind("limit", limit)
                .map((row, context) -> row.getString("message"))
                .list());
    }

    private static Query statement(Handle handle, String name, Subject subject, long delivery) {
        return statement(handle, name, delivery).define("table", subject.table).define("key", subject.key);
    }

    private static Query statement(Handle handle, String name, long delivery) {
        return handle.createQuery(SQL.locate(ArrivalQuery.class, name)).bind("delivery", delivery);
    }
}
