package org.taproot.connectors.ledger;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;

/** Makes the ledger's tables when they are missing. */
final class Schema {

    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();

    private Schema() {}

    static void apply(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            // "if not exists" alone fails when two processes create at the same moment
            handle.createQuery(SQL.locate(Schema.class, "lock"))
                    .mapTo(String.class)
                    .one();
            handle.createScript(SQL.locate(Schema.class, "create")).execute();
        });
    }
}
