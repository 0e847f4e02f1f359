package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;

class VacantUnitTest {

    @Test
    void monthlyRentIsDailyRentTimesAreaTimesDaysOfAYearByTwelve() {
        // 4.5 × 200 × 365 ÷ 12 = 27,375
        assertThat(vacant("200", "4.5").estimatedMonthlyRentCny()).isEqualByComparingTo("27375");
    }

    @Test
    void monthlyRentIsUnknownWithoutRentOrArea() {
        assertThat(vacant("200", null).estimatedMonthlyRentCny()).isNull();
        assertThat(vacant(null, "4.5").estimatedMonthlyRentCny()).isNull();
    }

    private static VacantUnit vacant(String area, String rent) {
        Unit unit =
                new Unit("真如星港", "6", "0601", null, number(area), UnitStatus.VACANT, null, null, null, number(rent));
        return new VacantUnit(unit, 1, "occupancy", Instant.EPOCH);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
