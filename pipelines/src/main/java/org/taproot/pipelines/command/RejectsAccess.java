package org.taproot.pipelines.command;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.lake.query.LakeUnavailableException;
import org.taproot.lake.query.QueryEngine;
import org.taproot.lake.query.RejectQuery;
import org.taproot.lake.query.TrinoConnection;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.Ports;
import org.taproot.pipelines.stack.Settings;
import org.taproot.pipelines.stack.Stack;

/** Where a running hub keeps what was rejected: the ledger, the archive and the lake. */
record RejectsAccess(DataRoot root, Ledger ledger, RejectQuery rejects) implements AutoCloseable {

    private static final Duration PATIENCE_OF_LEDGER = Duration.ofSeconds(5);

    static RejectsAccess of(HubOptions options) {
        Ports ports = options.ports();
        return new RejectsAccess(
                new DataRoot(options.data().sources()),
                ledger(ports, Settings.read(options.data())),
                new RejectQuery(new QueryEngine(new TrinoConnection(Stack.trinoUrl(ports), "steward"))));
    }

    private static Ledger ledger(Ports ports, Settings settings) {
        try {
            return Ledger.connect(
                    Stack.postgresUrl(ports),
                    Settings.POSTGRES_USER,
                    settings.postgresPassword(),
                    Clock.systemUTC(),
                    PATIENCE_OF_LEDGER);
        } catch (RuntimeException e) {
            throw new Complaint(
                    "The hub does not answer on port %d.".formatted(ports.postgres()),
                    "Start it with ./taproot up, or name it with --data-dir and --port-base.",
                    e);
        }
    }

    /** Asks the lake; what it cannot answer is the user's to know. */
    <T> T ask(Function<RejectQuery, T> question) {
        try {
            return question.apply(rejects);
        } catch (LakeUnavailableException e) {
            throw new Complaint(
                    "The lake does not answer, so nobody knows what was rejected.",
                    "See ./taproot status, and ask again.",
                    e);
        } catch (IllegalArgumentException e) {
            throw new Complaint(e.getMessage() + ".", "Mend the command; ./taproot rejects --help explains it.", e);
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
