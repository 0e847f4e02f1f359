package org.taproot.desk.account;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** Who may sign in, in PostgreSQL. */
public final class Accounts {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private final Jdbi jdbi;

    public Accounts(Jdbi jdbi) {
        this.jdbi = requireNonNull(jdbi, "jdbi");
    }

    public void save(String name, String passwordHash) {
        jdbi.useHandle(handle -> handle.createUpdate(SQL.locate(Accounts.class, "save"))
                .bind("name", name)
                .bind("passwordHash", passwordHash)
                .execute());
    }

    public Optional<String> passwordHash(String name) {
        return jdbi.withHandle(handle -> handle.createQuery(SQL.locate(Accounts.class, "passwordHash"))
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }
}
