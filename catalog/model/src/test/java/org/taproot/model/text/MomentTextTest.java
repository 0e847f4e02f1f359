package org.taproot.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;

class MomentTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-05-24T16:16:00+08:00",
                "2026-05-24T08:16:00Z",
                "2026-05-24 16:16:00",
                "2026-05-24 16:16:00+08",
                "2026-05-24T16:16",
                "1779610560",
                "1779610560000",
                "２０２６-05-24 16:16:00"
            })
    void oneMomentIsWrittenInManyWays(String text) {
        assertThat(MomentText.parse("updated_at", text).<Instant>fold(moment -> moment, rejection -> null))
                .isEqualTo(Instant.parse("2026-05-24T08:16:00Z"));
    }

    @Test
    void aDateIsItsStartInTheDistrict() {
        assertThat(MomentText.parse("updated_at", "2026年5月24日").<Instant>fold(moment -> moment, rejection -> null))
                .isEqualTo(Instant.parse("2026-05-23T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-05-24T25:00:00", "2026-02-30 10:00:00", "0001-01-01T00:00:00Z", "9999999999999", "昨天"})
    void whatIsNoMomentIsRejected(String text) {
        assertThat(MomentText.parse("updated_at", text).<RejectReason>fold(moment -> null, Rejection::reason))
                .isEqualTo(RejectReason.INVALID_TIME);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(MomentText.parse("updated_at", " ").<Object>fold(moment -> moment, rejection -> rejection))
                .isNull();
    }
}
