package org.taproot.pipelines.district.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.taproot.model.enterprise.Uscc;
import org.taproot.model.fact.Outcome;

final class NamesTest {

    private final Names names = new Names(new Dice(1));

    @Test
    void codesAreValidAndMarkedAndNeverTheSame() {
        assertThat(IntStream.range(0, 5_000).mapToObj(Names::uscc))
                .doesNotHaveDuplicates()
                .allSatisfy(code -> {
                    assertThat(Uscc.parse("uscc", code)).isEqualTo(Outcome.accepted(code));
                    assertThat(code).startsWith("91310107DEM");
                });
    }

    @Test
    void firmBeyondTheLastCodeIsRefused() {
        assertThatThrownBy(() -> Names.uscc(28_629_151))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("28629151");
    }

    @Test
    void peopleAreMarkedAsInvented() {
        assertThat(names.person(Die.VISITOR, 3, 4)).endsWith("（演示）");
        assertThat(names.phone(Die.VISITOR, 3, 4)).matches("1400000\\d{4}");
    }

    @Test
    void noTwoPlacesShareTheirName() {
        assertThat(IntStream.range(0, 40_000).mapToObj(names::place)).doesNotHaveDuplicates();
    }

    @Test
    void fewFirmsShareTheirName() {
        long different =
                IntStream.range(0, 20_000).mapToObj(names::trade).distinct().count();

        assertThat(different).isGreaterThan(14_000);
    }
}
