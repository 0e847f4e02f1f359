package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static final Instant MONDAY = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-06-02T00:00:00Z");
    private static final DeadLetter FIRST = DeadLetter.of(
            new Provenance("event", "registry", "sha:31", 7, 50, MONDAY, MONDAY),
            "line 31",
            new Rejection(RejectReason.OUT_OF_RANGE, "area_m2", "-12", "more than 0"));

    @Test
    void firstAttemptFailsWhenTheInputComes() {
        assertThat(FIRST.attempt()).isEqualTo(1);
        assertThat(FIRST.state()).isEqualTo(DeadLetterState.REJECTED);
        assertThat(FIRST.rejectedAt()).isEqualTo(MONDAY);
        assertThat(FIRST.rawReference()).isEqualTo("sha:31");
    }

    @Test
    void laterAttemptHasItsOwnReasonAndTheSameOrigin() {
        DeadLetter again = FIRST.again(
                2, TUESDAY, "line 31", new Rejection(RejectReason.UNKNOWN_CODE, "status", "?", "a known status"));

        assertThat(again.reason()).isEqualTo(RejectReason.UNKNOWN_CODE);
        assertThat(again.message()).isEqualTo("Invalid status \"?\" at line 31: expected a known status");
        assertThat(again.eventId()).isEqualTo("event");
        assertThat(again.receivedAt()).isEqualTo(MONDAY);
        assertThat(again.rejectedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void replayKeepsWhatWasWrong() {
        DeadLetter replayed = FIRST.replayed(2, TUESDAY);

        assertThat(replayed.state()).isEqualTo(DeadLetterState.REPLAYED);
        assertThat(replayed.message()).isEqualTo(FIRST.message());
        assertThat(replayed.receivedAt()).isEqualTo(MONDAY);
        assertThat(replayed.rejectedAt()).isEqualTo(TUESDAY);
    }

    @Test
    void whatWasWrongIsToldInChineseWithItsPlace() {
        Rejection status = new Rejection(RejectReason.UNKNOWN_STATUS, "status", "不详", "a known status")
                .of("状态")
                .expecting("空置、已租");

        assertThat(status.messageZh("row 8")).isEqualTo("第 8 行，状态「不详」：状态不在代码表中；应为 空置、已租");
        assertThat(status.messageZh("租金表（演示）.xlsx row 8")).startsWith("租金表（演示）.xlsx 第 8 行，");
        assertThat(status.message("row 8")).isEqualTo("Invalid status \"不详\" at row 8: expected a known status");
    }

    @Test
    void attemptsCountFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FIRST.replayed(0, TUESDAY))
                .withMessage("Invalid attempt 0: expected 1 or more");
    }
}
