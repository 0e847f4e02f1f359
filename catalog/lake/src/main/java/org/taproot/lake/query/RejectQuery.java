package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;
import org.taproot.model.fact.DeadLetter;
import org.taproot.model.fact.DeadLetterState;
import org.taproot.model.fact.RejectReason;

/** What could not become a fact, and what became of it since. */
public final class RejectQuery {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final QueryEngine engine;

    public RejectQuery(QueryEngine engine) {
        this.engine = requireNonNull(engine, "engine");
    }

    /** The first so many, those last seen first. */
    public List<Reject> search(RejectCriteria criteria, int limit) {
        return engine.ask(handle -> statement(handle, "search", criteria)
                .bind("limit", limit)
                .map((row, context) -> reject(row))
                .list());
    }

    /** Hands over every one found, by source, delivery and content, without holding them all. */
    public void forEach(RejectCriteria criteria, Consumer<Reject> consumer) {
        engine.ask(handle -> {
            statement(handle, "export", criteria)
                    .map((row, context) -> reject(row))
                    .forEach(consumer);
            return null;
        });
    }

    /** How many there are by source and reason, the most frequent first. */
    public List<RejectCount> summary(RejectCriteria criteria) {
        return engine.ask(handle -> statement(handle, "summary", criteria)
                .map((row, context) -> new RejectCount(
                        row.getString("source"),
                        row.getString("reason"),
                        row.getLong("waiting"),
                        row.getLong("replayed")))
                .list());
    }

    /** Every attempt at one input, in their order; empty when there is none of that id. */
    public List<DeadLetter> attempts(String eventId) {
        return engine.ask(handle -> handle.createQuery(SQL.locate(RejectQuery.class, "attempts"))
                .bind("eventId", eventId)
                .map((row, context) -> letter(row))
                .list());
    }

    private static Query statement(Handle handle, String name, RejectCriteria criteria) {
        return handle.createQuery(SQL.locate(RejectQuery.class, name))
                .bind("source", TextCondition.equalTo(criteria.source()))
                .bind(
                        "reason",
                        criteria.reason() == null ? null : criteria.reason().name())
                .bind(
                        "since",
                        criteria.since() == null ? null : criteria.since().toString())
                .bind("delivery", criteria.delivery())
                .bind("state", criteria.all() ? null : DeadLetterState.REJECTED.name())
                .bind("eventIds", TextCondition.equalTo(String.join(",", criteria.eventIds())));
    }

    private static Reject reject(ResultSet row) throws SQLException {
        return new Reject(letter(row), instant(row, "first_seen"), instant(row, "last_seen"), row.getInt("attempts"));
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("event_id"),
                row.getString("source"),
                row.getString("source_record"),
                row.getLong("delivery"),
                row.getString("place"),
                RejectReason.valueOf(row.getString("reason")),
                row.getString("field"),
                row.getString("value"),
                row.getString("message"),
                row.getString("message_zh"),
                instant(row, "received_at"),
                row.getInt("attempt"),
                DeadLetterState.valueOf(row.getString("state")),
                row.getString("raw_reference"),
                instant(row, "rejected_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment.toInstant();
    }
}
