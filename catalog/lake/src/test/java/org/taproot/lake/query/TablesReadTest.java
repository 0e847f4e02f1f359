package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TablesReadTest {

    @Test
    void tableIsReadWhereverItsNameStands() {
        assertThat(TablesRead.by("SELECT 1 FROM enterprise, (SELECT 2 FROM enterprise_history) AS other"))
                .containsExactlyInAnyOrder("enterprise", "enterprise_history");
    }

    @Test
    void viewCountsAsTheTablesBelowItToo() {
        assertThat(TablesRead.by("SELECT 1 FROM enterprise_as_of"))
                .contains("enterprise_as_of", "enterprise_log", "snapshot_log")
                .doesNotContain("enterprise", "unit_log");
    }

    @Test
    void wordOfACommentIsNoTable() {
        assertThat(TablesRead.by("-- one row per unit\nSELECT 1 FROM enterprise"))
                .containsExactly("enterprise");
    }

    @Test
    void statementThatReadsNoTableIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> TablesRead.by("SELECT 1"));
    }
}
