package org.taproot.connectors.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameDateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "租控表_20260930.xlsx",
                "20260930台账.xlsx",
                "registry-2026-09-30.csv",
                "registry_2026_09_30_v2.csv",
                "台账2026年9月30日.xlsx",
                "台账2026年09月30日3号楼.xlsx",
                "2026.9.30 租控.xlsx",
                "2026.9.30.xlsx",
                "台账２０２６０９３０.xlsx",
                "2026-09-30 (20260930).csv"
            })
    void aNameSaysWhichDayItsFileDescribes(String name) {
        assertThat(NameDate.of(name)).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registry.csv",
                "2026年9月.xlsx",
                "26-09-30.csv",
                "30.09.2026.csv",
                "2026-09.30.csv",
                "registry-20260930120000.csv",
                "12026-09-30.csv",
                "2026-09-301.csv",
                "1999-12-31.csv",
                "2100-01-01.csv"
            })
    void whatIsNotADayInFullIsNone(String name) {
        assertThat(NameDate.of(name)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"20260230.csv", "2026-13-01.csv", "2025.2.29.csv", "2026年9月31日.xlsx"})
    void aDayThatDoesNotExistIsNone(String name) {
        assertThat(NameDate.of(name)).isNull();
    }

    @Test
    void ofTwoDaysNobodyCanSayWhichIsMeant() {
        assertThat(NameDate.of("2026-09-01至2026-09-30.csv")).isNull();
    }

    @Test
    void theYearsAre2000To2099() {
        assertThat(NameDate.of("20000101.csv")).isEqualTo(LocalDate.of(2000, 1, 1));
        assertThat(NameDate.of("20991231.csv")).isEqualTo(LocalDate.of(2099, 12, 31));
    }
}
