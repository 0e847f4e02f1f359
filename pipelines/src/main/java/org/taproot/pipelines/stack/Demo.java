package org.taproot.pipelines.stack;

import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Whether the demo district is to live in a hub, and how fast.
 *
 * @param dayLength how long a day of the district takes
 * @param filled is told, once its history is there, how many rows were sent
 */
public record Demo(boolean wanted, Duration dayLength, LongConsumer filled) {

    public Demo {
        if (dayLength.compareTo(Duration.ofSeconds(1)) < 0 || dayLength.compareTo(Duration.ofDays(1)) > 0) {
            throw new Complaint(
                    "Invalid length of a day %s: expected one second to one day.".formatted(dayLength),
                    "Choose another with --day.");
        }
    }
}
