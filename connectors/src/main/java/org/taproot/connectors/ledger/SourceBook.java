package org.taproot.connectors.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Update;

/** How every source is doing, in PostgreSQL beside the deliveries. Safe for several processes and threads. */
public final class SourceBook {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final Jdbi jdbi;
    private final Clock clock;

    SourceBook(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi.registerRowMapper(ConstructorMapper.factory(SourceState.class));
        this.clock = clock;
    }

    /** A definition is good and in force; a paused source stays paused. */
    public void declared(String name, String title, String kind, String fact) {
        change("declared", update -> update.bind("name", name)
                .bind("title", title)
                .bind("kind", kind)
                .bind("fact", fact));
    }

    /** A definition cannot be used; a paused source stays paused. */
    public void invalid(String name, String failure) {
        change("invalid", update -> update.bind("name", name).bind("at", now()).bind("failure", failure));
    }

    /** A definition is gone. */
    public void removed(String name) {
        change("removed", update -> update.bind("name", name));
    }

    /** Lets a source rest: its running routes see it within seconds. */
    public boolean pause(String name) {
        return change("rests", update -> update.bind("name", name).bind("paused", true)) == 1;
    }

    /** Lets a source run again. */
    public boolean resume(String name) {
        return change("rests", update -> update.bind("name", name).bind("paused", false)) == 1;
    }

    public void looked(String name, Instant next) {
        change("looked", update -> update.bind("name", name).bind("at", now()).bind("next", next));
    }

    public void failed(String name, Instant next, String failure, String failureZh) {
        change("failed", update -> update.bind("name", name)
                .bind("at", now())
                .bind("next", next)
                .bind("failure", failure)
                .bind("failureZh", failureZh));
    }

    /** Every source, by name. */
    public List<SourceState> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql("all")).mapTo(SourceState.class).list());
    }

    /** The names of those that rest. */
    public Set<String> paused() {
        return jdbi.withHandle(handle ->
                Set.copyOf(handle.createQuery(sql("paused")).mapTo(String.class).list()));
    }

    private int change(String statement, Parameters parameters) {
        return jdbi.withHandle(
                handle -> parameters.bind(handle.createUpdate(sql(statement))).execute());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String sql(String statement) {
        return SQL.locate(SourceBook.class, statement);
    }

    private interface Parameters {
        Update bind(Update update);
    }
}
