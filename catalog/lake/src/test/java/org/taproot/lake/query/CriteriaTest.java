package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.UnitStatus;

class CriteriaTest {

    @Test
    void vacantUnitsAreLookedForUnlessAskedOtherwise() {
        assertThat(VacancyCriteria.vacant().statuses()).containsExactly(UnitStatus.VACANT);
    }

    @Test
    void areaBelowZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withArea(new BigDecimal("-1")))
                .withMessage("Invalid area from -1: expected 0 to 10000000");
    }

    @Test
    void areaThatNoColumnHoldsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> withArea(new BigDecimal("1E+999999")));
    }

    @Test
    void searchWithoutStatusIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VacancyCriteria(
                        null, null, null, null, null, null, Set.of(), VacancySort.AREA, false, 1, 50));
    }

    @Test
    void pagesStartAtOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnterpriseCriteria(null, null, null, EnterpriseSort.NAME, false, 0, 50))
                .withMessage("Invalid page 0: expected 1 or more");
    }

    @Test
    void pageOfMoreThanAThousandRowsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EnterpriseCriteria(null, null, null, EnterpriseSort.NAME, false, 1, 1001))
                .withMessage("Invalid page size 1001: expected 1 to 1000");
    }

    private static VacancyCriteria withArea(BigDecimal areaMin) {
        return new VacancyCriteria(
                areaMin, null, null, null, null, null, Set.of(UnitStatus.VACANT), VacancySort.AREA, false, 1, 50);
    }
}
