package org.taproot.connectors.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.taproot.connectors.ledger.Objection;

/** How the documents of one source are fetched. Used by one thread at a time. */
public interface Intake extends Closeable {

    /**
     * Looks at the source once and hands over every document that has not come before, oldest first. What was handed
     * over stays so when a later document fails.
     *
     * @throws IntakeRefusedException when what the source sends is not data, or never ends
     * @throws IOException when the source is unavailable: it is asked again later
     */
    void look(Handover handover) throws IOException;

    /** What the last look found that can never be handed over as it is. */
    default List<Objection> objections() {
        return List.of();
    }

    @Override
    default void close() throws IOException {
        // most hold nothing between two looks
    }
}
