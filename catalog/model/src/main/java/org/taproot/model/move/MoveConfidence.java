package org.taproot.model.move;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How much speaks for what is said of a move, from 0 to 1: what the register says itself is certain; what follows from
 * addresses is likelier when the day of the newest filing agrees; what follows from an absence is open. These are weights
 * to sort by, not measured frequencies.
 */
public final class MoveConfidence {

    private static final int SAID_BY_THE_REGISTER = 100;
    private static final int FILING_AGREES = 90;
    private static final int FILING_NOT_KNOWN = 75;
    private static final int FILING_DISAGREES = 50;
    private static final int ABSENCE = 50;

    private MoveConfidence() {}

    static BigDecimal of(Move move, LocalDate beforeOn) {
        return BigDecimal.valueOf(hundredths(move, beforeOn), 2);
    }

    private static int hundredths(Move move, LocalDate beforeOn) {
        return switch (move.kind()) {
            case CLOSED, REOPENED, NEW -> SAID_BY_THE_REGISTER;
            case ENTERED_COVERAGE, LEFT_COVERAGE -> ABSENCE;
            case MOVE_DISTRICT, MOVE_WITHIN ->
                isFiled(move, beforeOn)
                        .map(filed -> filed ? FILING_AGREES : FILING_DISAGREES)
                        .orElse(FILING_NOT_KNOWN);
            case ADDRESS_REWRITE, BOUNDARY_CHANGE ->
                isFiled(move, beforeOn)
                        .map(filed -> filed ? FILING_DISAGREES : FILING_AGREES)
                        .orElse(FILING_NOT_KNOWN);
        };
    }

    /** Who moves files it; what the authority rewrites is not filed. Empty when the register does not say. */
    private static Optional<Boolean> isFiled(Move move, LocalDate beforeOn) {
        return Optional.ofNullable(move.newest().changedOn()).map(changedOn -> !changedOn.isBefore(beforeOn));
    }
}
