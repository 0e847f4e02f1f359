package org.taproot.lake.table;

import org.apache.iceberg.TableOperations;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.jdbc.JdbcCatalog;

/**
 * A catalog in a database that believes no commit to have failed before it has looked. Whoever writes opens it: the jobs'
 * sinks, the upkeep. Made by its name, so it is public.
 */
public final class SettledJdbcCatalog extends JdbcCatalog {

    /** With a pool of connections of its own, as it is configured. */
    public SettledJdbcCatalog() {}

    @Override
    protected TableOperations newTableOps(TableIdentifier table) {
        return new SettledCommits(super.newTableOps(table));
    }
}
