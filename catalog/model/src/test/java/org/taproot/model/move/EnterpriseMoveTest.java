package org.taproot.model.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EnterpriseMoveTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 30);
    private static final Instant KNOWN = Instant.parse("2026-05-01T00:00:00Z");

    @Test
    void sameMoveHasTheSameIdWhateverIsSaidOfIt() {
        EnterpriseMove within = said(MoveKind.MOVE_WITHIN, null);
        EnterpriseMove rewritten = said(MoveKind.ADDRESS_REWRITE, null);

        assertThat(rewritten.id()).isEqualTo(within.id());
        assertThat(said(MoveKind.CLOSED, null).id()).isNotEqualTo(within.id());
        assertThat(rewritten.saysTheSameAs(within)).isFalse();
        assertThat(rewritten.after(within).revision()).isEqualTo(2);
    }

    @Test
    void whatIsWithdrawnAndSaidAgainIsTheNextRevision() {
        EnterpriseMove said = said(MoveKind.MOVE_DISTRICT, null);
        EnterpriseMove withdrawn = said.withdrawn();

        assertThat(withdrawn.isWithdrawn()).isTrue();
        assertThat(said.saysTheSameAs(withdrawn)).isFalse();
        assertThat(said.after(withdrawn)).extracting(EnterpriseMove::revision).isEqualTo(3);
        assertThat(said.after(withdrawn).isWithdrawn()).isFalse();
    }

    @Test
    void moveWhoseDayOfFilingAgreesIsLikelier() {
        assertThat(said(MoveKind.MOVE_DISTRICT, LocalDate.of(2026, 4, 7)))
                .returns(new BigDecimal("0.90"), EnterpriseMove::confidence)
                .returns(LocalDate.of(2026, 4, 7), EnterpriseMove::occurredOn);
        assertThat(said(MoveKind.MOVE_DISTRICT, null).confidence()).isEqualByComparingTo("0.75");
        assertThat(said(MoveKind.MOVE_DISTRICT, LocalDate.of(2020, 1, 1)))
                .returns(new BigDecimal("0.50"), EnterpriseMove::confidence)
                .returns(null, EnterpriseMove::occurredOn);
        assertThat(said(MoveKind.ADDRESS_REWRITE, LocalDate.of(2020, 1, 1)).confidence())
                .isEqualByComparingTo("0.90");
        assertThat(said(MoveKind.LEFT_COVERAGE, null).confidence()).isEqualByComparingTo("0.50");
    }

    private static EnterpriseMove said(MoveKind kind, LocalDate changedOn) {
        Registration registration = new Registration(
                "A", "示例", null, null, null, "普陀", "示例路10号", null, changedOn, null, LocalDate.of(2026, 4, 9));
        Move move = new Move(kind, registration, registration, new Reason("理由", "reason"));
        Whereabouts there = new Whereabouts("普陀", null, "示例路10号");
        return EnterpriseMove.of("registry", MARCH, APRIL, move, there, there, KNOWN);
    }
}
