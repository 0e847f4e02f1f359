package org.taproot.pipelines.command;

import java.util.List;
import java.util.stream.Stream;
import org.taproot.connectors.ledger.FailingDelivery;

/** The deliveries that do not get on, as a steward reads of them. */
final class FailingText {

    private FailingText() {}

    /** Three lines for each. */
    static List<String> lines(List<FailingDelivery> failing) {
        return failing.stream()
                .flatMap(delivery -> Stream.of(
                        "delivery %d, %s: does not get on since %s, %d attempts, next about %s"
                                .formatted(
                                        delivery.delivery(),
                                        Shown.text(delivery.originalName()),
                                        Moments.shown(delivery.since()),
                                        delivery.attempts(),
                                        Moments.shown(delivery.nextAttempt())),
                        "   " + Shown.text(delivery.reason()),
                        "   " + Shown.text(delivery.reasonZh())))
                .toList();
    }

    /** One line for each. */
    static List<String> brief(List<FailingDelivery> failing) {
        return failing.stream()
                .map(delivery -> " ! delivery    %d of %s does not get on since %s, %d attempts: %s"
                        .formatted(
                                delivery.delivery(),
                                delivery.source(),
                                Moments.shown(delivery.since()),
                                delivery.attempts(),
                                Shown.text(delivery.reason())))
                .toList();
    }
}
