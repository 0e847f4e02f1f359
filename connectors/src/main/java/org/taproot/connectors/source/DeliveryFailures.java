package org.taproot.connectors.source;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.taproot.connectors.ledger.FailingDelivery;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.metrics.SourceMetrics;

/**
 * Tells of the delivery of one source that does not get on, until it does. One delivery after the other; for one thread.
 * While all goes well it costs nothing.
 */
final class DeliveryFailures {

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryFailures.class);

    private final String source;
    private final Ledger ledger;
    private final Duration longestWait;
    private final Clock clock;
    private final SourceMetrics metrics;
    private Set<Long> told;
    private long current;

    DeliveryFailures(String source, Ledger ledger, Duration longestWait, Clock clock, SourceMetrics metrics) {
        this.source = source;
        this.ledger = ledger;
        this.longestWait = longestWait;
        this.clock = clock;
        this.metrics = metrics;
    }

    /** A delivery is taken up; whichever was told of before has come to its end, or its file is gone. */
    void begin(long delivery) {
        current = delivery;
        for (long before : Set.copyOf(told())) {
            if (before != delivery) {
                gotOn(before);
            }
        }
    }

    /** @param wait how long it is until the next attempt, about */
    void failed(Throwable failure, Duration wait) {
        FailureText text = FailureText.of(failure);
        Duration atMost = wait.compareTo(longestWait) > 0 ? longestWait : wait;
        try {
            Set<Long> toldOf = told();
            ledger.failing()
                    .failed(
                            current,
                            source,
                            text.english(),
                            text.chinese(),
                            clock.instant().plus(atMost));
            toldOf.add(current);
            metrics.failing(toldOf.size());
        } catch (RuntimeException e) {
            LOG.debug("The ledger is away too: the log has why delivery {} fails", current, e);
        }
    }

    /** The delivery in hand did a step. */
    void gotOn() {
        if (told().contains(current)) {
            gotOn(current);
        }
    }

    private void gotOn(long delivery) {
        ledger.failing().gotOn(delivery);
        told().remove(delivery);
        metrics.failing(told().size());
    }

    /** Connectors that have ended since may have told of some. */
    private Set<Long> told() {
        if (told == null) {
            Set<Long> before = new HashSet<>();
            ledger.failing().of(source).stream().map(FailingDelivery::delivery).forEach(before::add);
            told = before;
        }
        return told;
    }
}
