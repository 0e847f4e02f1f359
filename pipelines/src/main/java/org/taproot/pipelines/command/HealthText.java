package org.taproot.pipelines.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.taproot.pipelines.stack.Health;
import org.taproot.pipelines.stack.Health.Alarm;

/** How jobs and tables do, in lines. */
record HealthText(Health health) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        health.alarms().forEach(alarm -> lines.add(line(alarm)));
        lines.add("   " + upkeep());
        return lines;
    }

    private static String line(Alarm alarm) {
        return "   job %s since %s: %s. %s"
                .formatted(
                        alarm.job(), Moments.shown(Instant.ofEpochMilli(alarm.since())), alarm.what(), alarm.remedy());
    }

    private String upkeep() {
        if (health.upkeepAt() == 0) {
            return "no upkeep of tables yet";
        }
        return "upkeep of tables at %s: %s"
                .formatted(
                        Moments.shown(Instant.ofEpochMilli(health.upkeepAt())),
                        health.upkeep().isEmpty() ? "nothing to do" : String.join("; ", health.upkeep()));
    }
}
