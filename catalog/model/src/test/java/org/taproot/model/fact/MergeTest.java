package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.taproot.model.fact.Sightings.MONDAY;
import static org.taproot.model.fact.Sightings.TUESDAY;
import static org.taproot.model.fact.Sightings.provenance;
import static org.taproot.model.fact.Sightings.sighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.taproot.model.fact.Sightings.Sighting;
import org.taproot.model.fact.Sightings.Thing;

class MergeTest {

    @Test
    void theHigherPrecedenceWinsEvenWhenOlder() {
        assertThat(Merge.merged(List.of(sighting("a", 1, TUESDAY, "new", 1), sighting("b", 2, MONDAY, "official", 2))))
                .isEqualTo(new Thing("official", 2));
    }

    @Test
    void atEqualPrecedenceTheNewerWins() {
        assertThat(Merge.merged(List.of(sighting("a", 1, TUESDAY, "new", 1), sighting("b", 1, MONDAY, "old", 2))))
                .isEqualTo(new Thing("new", 1));
    }

    @Test
    void emptyFieldsAreFilledFieldByField() {
        assertThat(Merge.merged(List.of(
                        sighting("a", 3, MONDAY, "official", null),
                        sighting("b", 2, MONDAY, "other", 2),
                        sighting("c", 1, TUESDAY, "third", 3))))
                .isEqualTo(new Thing("official", 2));
    }

    @Test
    void oneSourceAloneIsTheState() {
        assertThat(Merge.merged(List.of(sighting("a", 1, MONDAY, "only", null))))
                .isEqualTo(new Thing("only", null));
    }

    @Test
    void noObservationIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Merge.merged(List.<Sighting>of()));
    }

    @Test
    void theFirstObservationIsTheNewest() {
        Sighting first = sighting("a", 1, MONDAY, "first", 1);
        assertThat(Merge.newest(null, first)).isSameAs(first);
    }

    @Test
    void anObservationOlderThanTheKnownOneIsNotTheNewest() {
        Sighting known = sighting("a", 1, TUESDAY, "known", 1);
        Sighting late = sighting("b", 1, MONDAY, "late", 1);
        assertThat(Merge.newest(known, late)).isSameAs(known);
        assertThat(Merge.newest(late, known)).isSameAs(known);
    }

    @Test
    void theSameObservationAgainChangesNothing() {
        Sighting known = sighting("a", 1, MONDAY, "known", 1);
        assertThat(Merge.newest(known, sighting("a", 1, MONDAY, "known", 1))).isSameAs(known);
    }

    @Test
    void ofTwoRowsOfOneFileTheLaterIsTheNewestInWhateverOrderTheyArrive() {
        Sighting ninth = new Sighting(provenance("b", 1, "sha:9"), new Thing("first", 1));
        Sighting tenth = new Sighting(provenance("a", 1, "sha:10"), new Thing("corrected", 2));
        assertThat(Merge.newest(ninth, tenth)).isSameAs(tenth);
        assertThat(Merge.newest(tenth, ninth)).isSameAs(tenth);
    }

    @Property
    void everyOrderOfTheSourcesGivesOneState(@ForAll("sightings") List<Sighting> sightings, @ForAll long seed) {
        List<Sighting> shuffled = new ArrayList<>(sightings);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Merge.merged(shuffled)).isEqualTo(Merge.merged(sightings));
    }

    @Property
    void everyOrderOfArrivalLeavesOneNewest(@ForAll("sightings") List<Sighting> sightings, @ForAll long seed) {
        List<Sighting> shuffled = new ArrayList<>(sightings);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(newestOf(shuffled)).isEqualTo(newestOf(sightings));
    }

    private static Sighting newestOf(List<Sighting> arrivals) {
        Sighting newest = null;
        for (Sighting arrived : arrivals) {
            newest = Merge.newest(newest, arrived);
        }
        return newest;
    }

    @Property
    void everyOrderOfTheRowsLeavesOneNewest(@ForAll("rowsOfOneFile") List<Sighting> rows, @ForAll long seed) {
        List<Sighting> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(newestOf(shuffled)).isEqualTo(newestOf(rows));
    }

    @Provide
    Arbitrary<List<Sighting>> rowsOfOneFile() {
        return Arbitraries.of("2", "9", "10", "x", "y")
                .map(row -> new Sighting(provenance(row, 1, "sha:" + row), new Thing(row, 1)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Sighting>> sightings() {
        Arbitrary<Sighting> one = Combinators.combine(
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(4),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(MONDAY, TUESDAY),
                        Arbitraries.of("甲", "乙", "丙").injectNull(0.3),
                        Arbitraries.integers().between(1, 9).injectNull(0.3))
                .as(Sightings::sighting);
        return one.list().ofMinSize(1).ofMaxSize(8).uniqueElements(s -> s.provenance()
                .eventId());
    }
}
