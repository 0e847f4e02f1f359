package org.taproot.model.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.fact.Outcomes.rejection;
import static org.taproot.model.fact.Outcomes.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.taproot.model.fact.RejectReason;

class UnitStatusTextTest {

    @ParameterizedTest
    @EnumSource
    void everyStatusIsReadFromItsNameAndItsLabel(UnitStatus status) {
        assertThat(value(UnitStatusText.parse("status", status.name()))).isEqualTo(status);
        assertThat(value(UnitStatusText.parse("status", status.zh()))).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "待租,VACANT",
        "闲置,VACANT",
        "Vacant,VACANT",
        "意向,RESERVED",
        "锁定,RESERVED",
        "预订,RESERVED",
        "RESERVED,RESERVED",
        "出租,LEASED",
        "在租,LEASED",
        "leased,LEASED",
        "装修,FITTING_OUT",
        "fitting out,FITTING_OUT",
        "自用,OCCUPIED",
        "occupied,OCCUPIED",
        "退租,NOTICE_GIVEN",
        "转租,SUBLET_OFFERED",
        "公区,NOT_LEASABLE",
        "not-leasable,NOT_LEASABLE",
        "Ｖａｃａｎｔ　,VACANT",
        "空 置,VACANT",
        "空,VACANT",
        "预留,RESERVED",
        "已租,LEASED",
        "装修中,FITTING_OUT",
        "已入驻,OCCUPIED",
        "已通知退租,NOTICE_GIVEN",
        "待退,NOTICE_GIVEN",
        "退租中,NOTICE_GIVEN"
    })
    void synonymsMeanOneStatus(String word, UnitStatus status) {
        assertThat(value(UnitStatusText.parse("status", word))).isEqualTo(status);
    }

    @Test
    void nothingIsNull() {
        assertThat(value(UnitStatusText.parse("status", "-"))).isNull();
    }

    @Test
    void anUnknownWordIsRefusedWithTheKnownOnes() {
        assertThat(rejection(UnitStatusText.parse("status", "火星")))
                .hasFieldOrPropertyWithValue("reason", RejectReason.UNKNOWN_STATUS)
                .extracting("expected")
                .asString()
                .contains("空置/VACANT", "待核实/UNVERIFIED");
    }
}
