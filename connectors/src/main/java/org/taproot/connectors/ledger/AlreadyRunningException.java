package org.taproot.connectors.ledger;

/** Other connectors hold this ledger. */
public class AlreadyRunningException extends IllegalStateException {

    AlreadyRunningException(Throwable cause) {
        super(
                "Cannot run the connectors: others already run on this ledger. Stop them first, or give these another database.",
                cause);
    }
}
