package org.taproot.connectors.source;

import java.io.IOException;
import java.time.LocalDate;
import org.taproot.connectors.ledger.Delivery;

/** A received delivery that was read to its end and found to be usable. */
interface ReadDelivery {

    /** How many rows it has, each of which becomes a fact or a dead letter. */
    long rows();

    /**
     * Its messages, from the first row on.
     *
     * @param today which day it is in the district
     */
    Messages messages(Delivery delivery, LocalDate today) throws IOException;
}
