package org.taproot.connectors.intake.jdbc;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.taproot.connectors.intake.edge.Settings;

/**
 * How much before the newest row each look begins, as a row can appear later than another with a larger watermark: its
 * transaction took longer.
 *
 * @param time for a watermark that is a time, else null
 * @param number for a watermark that is a number, else null
 */
record LookBack(Duration time, BigDecimal number) {

    static Optional<LookBack> of(Settings settings) {
        if (!settings.has("look-back")) {
            return Optional.empty();
        }
        return Optional.of(
                settings.from().path("look-back").isNumber()
                        ? new LookBack(null, BigDecimal.valueOf(settings.number("look-back", 1)))
                        : new LookBack(settings.duration("look-back", null), null));
    }
}
