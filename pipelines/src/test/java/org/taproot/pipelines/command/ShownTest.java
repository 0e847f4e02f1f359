package org.taproot.pipelines.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @ParameterizedTest
    @CsvSource({
        "14000005678, 140****5678",
        "电话14000005678，或14000001234, 电话140****5678，或140****1234",
        "8614000005678, 86140****5678",
        "１４０００００５６７８, １４０****５６７８"
    })
    void phoneNumbersLoseTheirMiddle(String text, String shown) {
        assertThat(Shown.text(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"91310107000000001A", "140000056789", "1400000567", "A14000005678", "24000005678"})
    void otherNumbersAreShownWhole(String text) {
        assertThat(Shown.text(text)).isEqualTo(text);
    }

    @Test
    void nothingThatIsShownSteersATerminal() {
        assertThat(Shown.text("a\u001b[31mb\u202ec\r\nd")).isEqualTo("a [31mb c d");
    }

    @Test
    void longTextsAreCut() {
        assertThat(Shown.brief("一二三四", 3)).isEqualTo("一二三…");
        assertThat(Shown.brief("一二三", 3)).isEqualTo("一二三");
        assertThat(Shown.brief(null, 3)).isNull();
    }

    @Test
    void momentsAreThoseOfTheDistrict() {
        assertThat(Shown.moment(Instant.parse("2026-01-05T16:00:00Z"))).isEqualTo("2026-01-06 00:00:00");
    }
}
