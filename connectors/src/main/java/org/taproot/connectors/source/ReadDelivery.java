package org.taproot.connectors.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.table.Refusal;

/** A delivery that was read to its end. */
interface ReadDelivery {

    /** Why nothing of it can be used; empty when it can. */
    default Optional<Refusal> refusal() {
        return Optional.empty();
    }

    /** How many rows it has, each of which becomes a fact or a dead letter. */
    long rows();

    /**
     * Its messages, from the first row on.
     *
     * @param today which day it is in the district
     */
    Messages messages(Delivery delivery, LocalDate today) throws IOException;
}
