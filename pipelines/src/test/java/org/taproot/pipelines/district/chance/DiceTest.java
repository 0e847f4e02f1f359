package org.taproot.pipelines.district.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DiceTest {

    private static final int MANY = 200_000;

    private final Dice dice = new Dice(42);

    @Test
    void sameQuestionHasTheSameAnswer() {
        assertThat(new Dice(42).bits(Die.HEADS, 5, 6)).isEqualTo(dice.bits(Die.HEADS, 5, 6));
    }

    @Test
    void questionsThatDifferInAnythingHaveDifferentAnswers() {
        assertThat(new long[] {
                    dice.bits(Die.HEADS, 5, 6),
                    dice.bits(Die.HEADS, 6, 5),
                    dice.bits(Die.HEADS, 5, -6),
                    dice.bits(Die.VISIT, 5, 6),
                    new Dice(43).bits(Die.HEADS, 5, 6)
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void rollIsEven() {
        double[] tenths = new double[10];
        rolls().forEach(roll -> tenths[(int) (roll * 10)] += 1.0 / MANY);

        assertThat(tenths).containsExactly(new double[] {.1, .1, .1, .1, .1, .1, .1, .1, .1, .1}, within(0.004));
    }

    @Test
    void neighboursDoNotGoTogether() {
        double together = IntStream.range(0, MANY)
                        .mapToDouble(i -> (dice.roll(Die.HEADS, i, 0) - 0.5) * (dice.roll(Die.HEADS, i + 1, 0) - 0.5))
                        .sum()
                / MANY
                * 12;

        assertThat(together).isCloseTo(0, within(0.01));
    }

    @Test
    void normalHasMeanZeroAndDeviationOne() {
        double[] drawn = IntStream.range(0, MANY)
                .mapToDouble(i -> dice.normal(Die.HEADS, i, 0))
                .toArray();

        assertThat(DoubleStream.of(drawn).average().orElseThrow()).isCloseTo(0, within(0.01));
        assertThat(DoubleStream.of(drawn).map(x -> x * x).average().orElseThrow())
                .isCloseTo(1, within(0.02));
    }

    @Test
    void countHasItsMeanWhetherSmallOrLarge() {
        for (double mean : new double[] {0.3, 4, 60}) {
            double average = IntStream.range(0, 20_000)
                    .map(i -> dice.count(mean, Die.BORN, 0, i))
                    .average()
                    .orElseThrow();
            assertThat(average).isCloseTo(mean, within(0.02 * mean + 0.01));
        }
    }

    @Test
    void weightedFollowsItsWeights() {
        double second = IntStream.range(0, MANY)
                        .filter(i -> dice.weighted(new double[] {1, 3, 0}, Die.SEAT, i, 0) == 1)
                        .count()
                / (double) MANY;

        assertThat(second).isCloseTo(0.75, within(0.005));
    }

    private DoubleStream rolls() {
        return IntStream.range(0, MANY).mapToDouble(i -> dice.roll(Die.HEADS, i, 0));
    }
}
