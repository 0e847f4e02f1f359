package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TableProgressTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TableProgress table = new TableProgress();

    @Test
    void rowsThatAreCommittedAreNoAlarm() {
        see(0, 1, 10);
        see(5, 2, 20);
        see(10, 3, 30);

        assertThat(table.overdue(minute(10), PATIENCE)).isEmpty();
    }

    @Test
    void rowsThatAreNotCommittedAreOverdueSinceTheyWereSeen() {
        see(0, 1, 10);
        see(5, 1, 20);
        see(6, 1, 25);

        assertThat(table.overdue(minute(7), PATIENCE)).isEmpty();
        assertThat(table.overdue(minute(8), PATIENCE)).contains(minute(5));
    }

    @Test
    void tableThatNobodyGivesRowsIsNoAlarm() {
        see(0, 1, 10);
        see(600, 1, 10);

        assertThat(table.overdue(minute(600), PATIENCE)).isEmpty();
    }

    @Test
    void counterThatIsLateIsNoAlarm() {
        see(0, 1, 5);
        see(1, 1, 10);
        see(30, 1, 10);

        assertThat(table.overdue(minute(30), PATIENCE)).isEmpty();
    }

    @Test
    void counterOfAJobThatStartedAgainBeginsAnew() {
        see(0, 1, 10);
        see(5, 1, 20);
        see(6, 1, 0);

        assertThat(table.overdue(minute(60), PATIENCE)).isEmpty();
    }

    @Test
    void commitEndsTheAlarm() {
        see(0, 1, 10);
        see(5, 1, 20);
        see(9, 2, 20);

        assertThat(table.overdue(minute(9), PATIENCE)).isEmpty();
    }

    private void see(int minute, long commit, long rows) {
        table.see(minute(minute), OptionalLong.of(commit), rows);
    }

    private static Instant minute(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
