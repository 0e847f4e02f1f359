package org.taproot.connectors.ledger;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** The definitions that were in force, in PostgreSQL beside the deliveries. Safe for several processes and threads. */
public final class DefinitionBook {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final Jdbi jdbi;
    private final Clock clock;

    DefinitionBook(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** From now on a source reads with this definition; does nothing when it did before. */
    public void inForce(String source, String text) {
        jdbi.useHandle(handle -> handle.createUpdate(sql("inForce"))
                .bind("source", source)
                .bind("text", text)
                .bind("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .execute());
    }

    /** The one in force, if there ever was any. */
    public Optional<String> newest(String source) {
        return jdbi.withHandle(handle -> handle.createQuery(sql("newest"))
                .bind("source", source)
                .mapTo(String.class)
                .findOne());
    }

    private static String sql(String statement) {
        return SQL.locate(DefinitionBook.class, statement);
    }
}
