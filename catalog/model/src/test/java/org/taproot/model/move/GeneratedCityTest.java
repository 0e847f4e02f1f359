package org.taproot.model.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GeneratedCityTest {

    private static final GeneratedCity CITY = new GeneratedCity(7, 6_000);
    private static final Map<MoveKind, Set<String>> FOUND =
            GeneratedCity.byKind(CITY.comparison().moves());

    @ParameterizedTest
    @EnumSource(
            mode = Mode.INCLUDE,
            names = {"MOVE_DISTRICT", "MOVE_WITHIN", "ADDRESS_REWRITE", "BOUNDARY_CHANGE", "LEFT_COVERAGE"})
    void whatIsSaidIsTrueAndWhatIsTrueIsSaid(MoveKind kind) {
        Set<String> found = FOUND.get(kind);
        Set<String> right = new HashSet<>(found);
        right.retainAll(really(kind));

        assertThat((double) right.size() / found.size()).as("precision").isGreaterThanOrEqualTo(0.98);
        assertThat((double) right.size() / really(kind).size()).as("recall").isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void noRewriteAndNoBoundaryChangeIsTakenForAMoveBetweenDistricts() {
        Set<String> stayed = new HashSet<>(really(MoveKind.ADDRESS_REWRITE));
        stayed.addAll(really(MoveKind.BOUNDARY_CHANGE));

        assertThat(FOUND.get(MoveKind.MOVE_DISTRICT)).doesNotContainAnyElementsOf(stayed);
    }

    private static Set<String> really(MoveKind kind) {
        return CITY.truth().entrySet().stream()
                .filter(entry -> entry.getValue().contains(kind))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
