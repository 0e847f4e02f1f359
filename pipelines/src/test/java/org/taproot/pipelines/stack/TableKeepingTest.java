package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taproot.lake.table.HubCatalog;
import org.taproot.lake.upkeep.Upkeep;
import org.taproot.lake.upkeep.UpkeepRules;
import org.taproot.pipelines.stack.Requests.Question;
import org.taproot.pipelines.stack.TableKeeping.Standing;

class TableKeepingTest {

    private static final Question UNITS = new Question(TableKeeping.MAINTAIN, List.of("unit_log"));

    private HubCatalog catalog;

    @BeforeEach
    void open() {
        catalog = HubCatalog.open(new HubCatalog.Config(
                Map.of("catalog-impl", "org.apache.iceberg.inmemory.InMemoryCatalog", "warehouse", "/warehouse")));
        catalog.ensureTables(4);
    }

    @AfterEach
    void close() throws IOException {
        catalog.close();
    }

    @Test
    void tableOfAJobThatDoesNotGetOnIsLeftAlone() {
        assertThat(keeping(Standing.DOWN).answer(UNITS))
                .containsExactly("unit_log: left alone while job unit does not get on");
    }

    @Test
    void tableOfAJobThatGetsOnIsKept() {
        assertThat(keeping(Standing.NEW).answer(UNITS)).containsExactly("unit_log: nothing to do");
    }

    @Test
    void unknownTableIsRefusedWithThoseThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keeping(Standing.WELL).answer(new Question(TableKeeping.MAINTAIN, List.of("units"))))
                .withMessageContaining("Unknown table units: expected one of [")
                .withMessageContaining("unit_log");
    }

    private TableKeeping keeping(Standing standing) {
        return new TableKeeping(
                new Upkeep(catalog, UpkeepRules.usual(), Clock.systemUTC()),
                Map.of("unit_log", "unit"),
                job -> standing);
    }
}
