package org.taproot.connectors.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A delivery that is tried again and again.
 *
 * @param originalName of its document; null when the ledger has lost the delivery
 * @param since when it first failed since it last got on
 * @param attempts how many failed
 * @param reason why the last one failed, in English
 * @param reasonZh the same in Chinese
 * @param nextAttempt about when it is tried again
 */
public record FailingDelivery(
        long delivery,
        String source,
        String originalName,
        Instant since,
        long attempts,
        String reason,
        String reasonZh,
        Instant nextAttempt) {

    public FailingDelivery {
        requireNonNull(source, "source");
        requireNonNull(since, "since");
        requireNonNull(reason, "reason");
        requireNonNull(reasonZh, "reasonZh");
        requireNonNull(nextAttempt, "nextAttempt");
        if (attempts < 1) {
            throw new IllegalArgumentException(
                    "Invalid attempts %d of delivery %d: expected 1 or more".formatted(attempts, delivery));
        }
    }
}
