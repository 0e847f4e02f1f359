package org.taproot.connectors.ledger;

import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to be the only connectors on a ledger: a lock of a PostgreSQL session, free again when the process ends in
 * whatever way.
 */
public final class SoleInstance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SoleInstance.class);
    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Ledger ledger;
    private Handle session;

    private SoleInstance(Ledger ledger) {
        this.ledger = ledger;
        this.session = acquired();
    }

    public static SoleInstance of(Ledger ledger) {
        return new SoleInstance(ledger);
    }

    /** Makes sure that the right is still held; a server that was restarted has forgotten it. */
    public synchronized void confirm() {
        if (!isAlive()) {
            end();
            session = acquired();
        }
    }

    @Override
    public synchronized void close() {
        try {
            // a pool keeps the connection, and so the session, when the handle is closed
            session.createQuery(SQL.locate(SoleInstance.class, "unlock"))
                    .mapTo(String.class)
                    .list();
        } catch (JdbiException e) {
            LOG.debug("The session was already gone", e);
        }
        end();
    }

    /** A session that is dead cannot even be closed without a complaint; its lock died with it. */
    private void end() {
        try {
            session.close();
        } catch (JdbiException e) {
            LOG.debug("The session was already gone", e);
        }
    }

    private boolean isAlive() {
        try {
            return session.getConnection().isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private Handle acquired() {
        Handle opened = ledger.jdbi().open();
        try {
            // waits a moment: the session of a process that was just killed may still be closing
            opened.createQuery(SQL.locate(SoleInstance.class, "patience"))
                    .mapTo(String.class)
                    .one();
            opened.createQuery(SQL.locate(SoleInstance.class, "lock"))
                    .mapTo(String.class)
                    .one();
            return opened;
        } catch (JdbiException e) {
            opened.close();
            throw isTaken(e) ? new AlreadyRunningException(e) : e;
        }
    }

    private static boolean isTaken(JdbiException failure) {
        return failure.getCause() instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }
}
