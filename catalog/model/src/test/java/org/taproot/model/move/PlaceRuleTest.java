package org.taproot.model.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.move.TestingRegister.registration;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** One enterprise without its neighbours. */
class PlaceRuleTest {

    private static final BoundaryChanges MERGED = new DeclaredBoundaries(Map.of("甲区", "乙区"));
    private static final Registration BEFORE = registration("A", "甲区", "北路5号");

    @Test
    void declaredSuccessorMakesABoundaryChange() {
        assertThat(kind(registration("A", "乙区", "北路５号"), MERGED)).isEqualTo(MoveKind.BOUNDARY_CHANGE);
    }

    @Test
    void otherStreetUnderTheDeclaredSuccessorIsAMoveWithin() {
        assertThat(kind(registration("A", "乙区", "南路8号"), MERGED)).isEqualTo(MoveKind.MOVE_WITHIN);
    }

    @Test
    void anotherDistrictThanTheDeclaredOneIsAMove() {
        assertThat(kind(registration("A", "丙区", "南路8号"), MERGED)).isEqualTo(MoveKind.MOVE_DISTRICT);
    }

    @Test
    void withoutChangesAnotherDistrictIsAMove() {
        assertThat(kind(registration("A", "乙区", "南路8号"), DeclaredBoundaries.NONE))
                .isEqualTo(MoveKind.MOVE_DISTRICT);
    }

    private static MoveKind kind(Registration after, BoundaryChanges changes) {
        return PlaceRule.judge(BEFORE, after, changes).orElseThrow().kind();
    }
}
