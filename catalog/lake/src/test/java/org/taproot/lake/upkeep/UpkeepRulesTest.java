package org.taproot.lake.upkeep;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UpkeepRulesTest {

    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void orphanFilesAreNeverRemovedBeforeTheThirdDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new UpkeepRules(1, 2, 2, 1, DAY, 10, Duration.ofDays(3).minusMillis(1)))
                .withMessageContaining("Invalid age of orphan files")
                .withMessageContaining("3 days or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UpkeepRules(1, 2, 2, 1, DAY, 10, Duration.ofDays(-4)));
    }

    @Test
    void queryThatHasBegunKeepsItsSnapshotForTenMinutes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UpkeepRules(1, 2, 2, 1, Duration.ofMinutes(9), 10, Duration.ofDays(3)))
                .withMessageContaining("Invalid age of snapshots PT9M");
    }
}
