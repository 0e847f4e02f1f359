package org.taproot.pipelines.command;

import java.time.Clock;
import java.time.Duration;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.Ports;
import org.taproot.pipelines.stack.Settings;
import org.taproot.pipelines.stack.Stack;

/** The ledger of a running hub. */
final class HubLedger {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private HubLedger() {}

    static Ledger open(HubOptions options) {
        return open(options.ports(), Settings.read(options.data()));
    }

    static Ledger open(Ports ports, Settings settings) {
        try {
            return Ledger.connect(
                    Stack.postgresUrl(ports),
                    Settings.POSTGRES_USER,
                    settings.postgresPassword(),
                    Clock.systemUTC(),
                    PATIENCE);
        } catch (RuntimeException e) {
            throw new Complaint(
                    "The hub does not answer on port %d.".formatted(ports.postgres()),
                    "Start it with ./taproot up, or name it with --data-dir and --port-base.",
                    e);
        }
    }
}
