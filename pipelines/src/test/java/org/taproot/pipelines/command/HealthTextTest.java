package org.taproot.pipelines.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.taproot.pipelines.stack.Health;
import org.taproot.pipelines.stack.Health.Alarm;

class HealthTextTest {

    private static final long NOON = Instant.parse("2026-06-01T04:00:00Z").toEpochMilli();

    @Test
    void alarmSaysSinceWhenAndWhatToDo() {
        Alarm alarm =
                new Alarm("unit", NOON, "it runs, but its tables have had no commit", "Look whether the disk is full.");

        assertThat(new HealthText(new Health(NOON, List.of(alarm), 0, List.of())).lines())
                .containsExactly(
                        "   job unit since 2026-06-01 12:00:00: it runs, but its tables have had no commit. Look whether the disk is full.",
                        "   no upkeep of tables yet");
    }

    @Test
    void lastRoundOfUpkeepSaysWhatItDid() {
        assertThat(new HealthText(new Health(NOON, List.of(), NOON, List.of())).lines())
                .containsExactly("   upkeep of tables at 2026-06-01 12:00:00: nothing to do");
        assertThat(new HealthText(new Health(NOON, List.of(), NOON, List.of("unit_log: 4 files merged into 1")))
                        .lines())
                .containsExactly("   upkeep of tables at 2026-06-01 12:00:00: unit_log: 4 files merged into 1");
    }
}
