package org.taproot.pipelines.command;

import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.SourceState;
import org.taproot.pipelines.stack.Complaint;

/** A source that a hub knows. */
final class KnownSource {

    private KnownSource() {}

    static SourceState named(String name, Ledger ledger) {
        return ledger.sources().all().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    static Complaint unknown(String name) {
        return new Complaint("Unknown source \"%s\".".formatted(name), "./taproot source list shows all of them.");
    }
}
