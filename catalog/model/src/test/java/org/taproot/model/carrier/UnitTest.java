package org.taproot.model.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;

class UnitTest {

    private static final LocalDate START = LocalDate.of(2023, Month.JANUARY, 1);
    private static final LocalDate END = LocalDate.of(2025, Month.DECEMBER, 31);
    private static final Unit LEASED = unit(UnitStatus.LEASED, "甲公司", START, END, "80", "4.5");

    @Test
    void aVacantUnitTakesNoTenantAndNoLeaseFromBelow() {
        Unit merged = unit(UnitStatus.VACANT, null, null, null, null, null).over(LEASED);
        assertThat(merged.status()).isEqualTo(UnitStatus.VACANT);
        assertThat(merged)
                .extracting(Unit::tenant, Unit::leaseStart, Unit::leaseEnd)
                .containsOnlyNulls();
    }

    @Test
    void areaAndRentAreFilledEvenWhenTheStatusIsKnown() {
        Unit merged = unit(UnitStatus.VACANT, null, null, null, null, null).over(LEASED);
        assertThat(merged.areaM2()).isEqualTo(new BigDecimal("80.00"));
        assertThat(merged.rentCnyM2Day()).isEqualTo(new BigDecimal("4.5000"));
    }

    @Test
    void withoutAStatusTheWholeTenancyComesFromBelow() {
        Unit merged = unit(null, "乙公司", null, null, "81", null).over(LEASED);
        assertThat(merged).isEqualTo(unit(UnitStatus.LEASED, "甲公司", START, END, "81", "4.5"));
    }

    @Test
    void aTenancyIsNeverStitchedFromTwoSources() {
        Unit merged = unit(UnitStatus.LEASED, "乙公司", null, null, null, null).over(LEASED);
        assertThat(merged).extracting(Unit::tenant, Unit::leaseEnd).containsExactly("乙公司", null);
    }

    @Test
    void amountsOfDifferentScaleAreEqual() {
        assertThat(unit(null, null, null, null, "80", "4.5")).isEqualTo(unit(null, null, null, null, "80.000", "4.50"));
    }

    @Test
    void theIdNamesBuildingFloorAndUnit() {
        assertThat(LEASED.id()).isEqualTo("样板大厦/12/1201");
    }

    private static Unit unit(
            UnitStatus status, String tenant, LocalDate start, LocalDate end, String areaM2, String rentCnyM2Day) {
        return new Unit("样板大厦", "12", "1201", null, decimal(areaM2), status, tenant, start, end, decimal(rentCnyM2Day));
    }

    private static BigDecimal decimal(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
