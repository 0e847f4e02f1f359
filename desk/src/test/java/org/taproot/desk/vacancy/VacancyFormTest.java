package org.taproot.desk.vacancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taproot.lake.query.VacancyCriteria;
import org.taproot.lake.query.VacancySort;
import org.taproot.model.carrier.UnitStatus;

class VacancyFormTest {

    @Test
    void numbersAreReadAsOfficersTypeThem() {
        assertThat(area("1,200.5").criteria().areaMin()).isEqualTo(new BigDecimal("1200.5"));
        assertThat(area(" １２００ ").criteria().areaMin()).isEqualTo(new BigDecimal("1200"));
        assertThat(area(" ").criteria().areaMin()).isNull();
    }

    @Test
    void numbersThatCannotBeReadAreProblemsOfTheirField() {
        for (String text : List.of("abc", "-1", "1e9", "99999999", "1.2.3", "NaN", "1;DROP")) {
            assertThat(area(text).problems())
                    .as(text)
                    .containsOnlyKeys("areaMin")
                    .containsValue("problem.number");
        }
    }

    @Test
    void upperLimitBelowTheLowerIsAProblemOfTheUpper() {
        assertThat(form("9", "3", List.of(), null).problems()).containsExactly(Map.entry("areaMax", "problem.range"));
    }

    @Test
    void onlyUnitsThatAreOrComeFreeCanBeLookedFor() {
        assertThat(form(null, null, List.of("occupied"), null).statuses()).containsExactly(UnitStatus.VACANT);
        assertThat(form(null, null, List.of("notice_given"), null).statuses()).containsExactly(UnitStatus.NOTICE_GIVEN);
        assertThat(form(null, null, null, null).isWidened()).isFalse();
    }

    @Test
    void orderIsChosenFromAList() {
        assertThat(form(null, null, null, "monthly_rent").criteria().sort()).isEqualTo(VacancySort.MONTHLY_RENT);
        assertThat(form(null, null, null, "area; DROP TABLE unit").criteria().sort())
                .isEqualTo(VacancySort.BUILDING);
        assertThat(form(null, null, null, null).criteria()).isEqualTo(VacancyCriteria.vacant());
    }

    private static VacancyForm area(String areaMin) {
        return form(areaMin, null, null, null);
    }

    private static VacancyForm form(String areaMin, String areaMax, List<String> status, String sort) {
        return new VacancyForm(areaMin, areaMax, null, null, null, null, status, sort, null, null);
    }
}
