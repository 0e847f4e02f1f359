package org.taproot.connectors;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.taproot.connectors.ledger.DeliverySteps;

/** Connectors in a process of their own, which ends without a word after a step was passed some times. */
final class HaltingConnectors {

    private HaltingConnectors() {}

    public static void main(String[] args) throws InterruptedException {
        ConnectorsConfig config = new ConnectorsConfig(
                Path.of(args[0]),
                args[1],
                TestingDatabase.USER,
                TestingDatabase.PASSWORD,
                args[2],
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                null);
        DeliverySteps steps = args.length == 5
                ? haltAfter(DeliverySteps.Step.valueOf(args[3]), Integer.parseInt(args[4]))
                : DeliverySteps.NONE;
        Connectors connectors = Connectors.start(config, Clock.systemUTC(), steps);
        new CountDownLatch(1).await();
        connectors.close();
    }

    private static DeliverySteps haltAfter(DeliverySteps.Step last, int times) {
        AtomicInteger passed = new AtomicInteger();
        return (step, delivery) -> {
            if (step == last && passed.incrementAndGet() == times) {
                Runtime.getRuntime().halt(137);
            }
        };
    }
}
