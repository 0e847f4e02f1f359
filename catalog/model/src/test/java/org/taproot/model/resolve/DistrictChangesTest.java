package org.taproot.model.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistrictChangesTest {

    private static final DistrictChanges DECLARED = DistrictChanges.declared();

    @ParameterizedTest
    @CsvSource({"上海,闸北,静安", ",闸北,静安", "上海,卢湾,黄浦", "上海,南汇,浦东", "上海,普陀,普陀", "浙江,普陀,普陀", "浙江,闸北,闸北", "上海,,"})
    void districtOfThenBelongsToADistrictOfToday(String province, String then, String today) {
        assertThat(DECLARED.current(province, then)).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({"2015-11-03,闸北", "2015-11-04,静安", "2026-01-01,静安"})
    void changeHoldsFromItsDay(LocalDate day, String district) {
        assertThat(DECLARED.on("上海", "闸北", day)).isEqualTo(district);
    }

    @Test
    void changesAreFollowedOneAfterTheOther() {
        DistrictChanges changes = new DistrictChanges(
                List.of(change("上海", "甲", "乙", "2001-01-01"), change("上海", "乙", "丙", "2011-01-01")));
        assertThat(changes.current("上海", "甲")).isEqualTo("丙");
        assertThat(changes.on("上海", "甲", LocalDate.parse("2005-01-01"))).isEqualTo("乙");
    }

    @Test
    void withoutAProvinceANameOfTwoProvincesStaysAsItIs() {
        DistrictChanges changes = new DistrictChanges(
                List.of(change("上海", "甲", "乙", "2001-01-01"), change("北京", "甲", "丙", "2011-01-01")));
        assertThat(changes.current(null, "甲")).isEqualTo("甲");
    }

    @Test
    void namesTakenInACircleEnd() {
        DistrictChanges changes = new DistrictChanges(
                List.of(change("上海", "甲", "乙", "2001-01-01"), change("上海", "乙", "甲", "2011-01-01")));
        assertThat(changes.current("上海", "甲")).isIn("甲", "乙");
    }

    @Test
    void districtThatWasSplitIsRefused() {
        List<DistrictChange> split =
                List.of(change("上海", "甲", "乙", "2001-01-01"), change("上海", "甲", "丙", "2001-01-01"));
        assertThatThrownBy(() -> new DistrictChanges(split))
                .hasMessage("Invalid district changes: 上海/甲 became both 乙 and 丙, expected one");
    }

    private static DistrictChange change(String province, String district, String became, String since) {
        return new DistrictChange(province, district, became, LocalDate.parse(since));
    }
}
