package org.taproot.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taproot.pipelines.bench.QueryFigure.Spread;

class QueryFigureTableTest {

    @Test
    void figureAboveItsAimHasAStar() {
        assertThat(lines(new Spread(100, 251, 300), new Spread(1, 5.01, 6), new Spread(121, 130, 140)))
                .contains(" 251* ")
                .contains(" 5.01* ")
                .contains(" 1.21*");
    }

    @Test
    void figureWithinItsAimHasNone() {
        assertThat(lines(new Spread(100, 250, 300), new Spread(1, 5, 6), new Spread(120, 130, 140)))
                .contains(" 250 ")
                .contains(" 5.00 ")
                .contains(" 1.20\n")
                .doesNotContain("0*");
    }

    private static String lines(Spread untouched, Spread remembered, Spread changing) {
        return new QueryFigureTable(List.of(new QueryFigure("a query", 900, untouched, remembered, changing)))
                .toString();
    }
}
