package org.taproot.connectors.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The deliveries that do not get on, in PostgreSQL beside all of them. Safe for several processes and threads. */
public final class FailingBook {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final Jdbi jdbi;
    private final Clock clock;

    FailingBook(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi.registerRowMapper(ConstructorMapper.factory(FailingDelivery.class));
        this.clock = clock;
    }

    /** An attempt failed. */
    public void failed(long delivery, String source, String reason, String reasonZh, Instant next) {
        jdbi.useHandle(handle -> handle.createUpdate(sql("failed"))
                .bind("delivery", delivery)
                .bind("source", source)
                .bind("reason", reason)
                .bind("reasonZh", reasonZh)
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .bind("next", next)
                .execute());
    }

    /** A delivery got on, or is gone. */
    public void gotOn(long delivery) {
        jdbi.useHandle(handle ->
                handle.createUpdate(sql("gotOn")).bind("delivery", delivery).execute());
    }

    /** A source is gone: none of its deliveries is tried any more. */
    public void forget(String source) {
        jdbi.useHandle(handle ->
                handle.createUpdate(sql("forget")).bind("source", source).execute());
    }

    /** All of them, by source and number. */
    public List<FailingDelivery> all() {
        return jdbi.withHandle(handle ->
                handle.createQuery(sql("all")).mapTo(FailingDelivery.class).list());
    }

    /** Those of one source. */
    public List<FailingDelivery> of(String source) {
        return all().stream()
                .filter(delivery -> delivery.source().equals(source))
                .toList();
    }

    private static String sql(String statement) {
        return SQL.locate(FailingBook.class, statement);
    }
}
