package org.taproot.pipelines.district;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScenarioTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        assertThatThrownBy(() -> new Scenario(1, 0, DAY, DAY.minusDays(1), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scale 0.0: expected more than 0")
                .hasMessageContaining("dirt -1.0: expected 0 to 100")
                .hasMessageContaining("from 2026-03-31 to 2026-03-30");
    }

    @Test
    void folderKeepsTheScenarioThatLivesInIt(@TempDir Path folder) throws IOException {
        Scenario first = new Scenario(4, 0.5, DAY.minusDays(9), DAY, 2);

        assertThat(first.keptIn(folder)).isEqualTo(first);
        assertThat(Scenario.usual(1, DAY.plusDays(3)).keptIn(folder)).isEqualTo(first);
    }
}
