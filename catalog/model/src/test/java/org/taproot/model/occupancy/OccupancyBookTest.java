package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.occupancy.Fixture.DAY;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.occupancy.TestingReports.Report;

class OccupancyBookTest {

    private static final Surroundings AROUND =
            new Surroundings("演示区", Map.of("楼1（演示）", "演示园区"), Map.of("楼2（演示）", DAY.plusDays(3)));

    @Test
    void reportThatSaysTheSameChangesNothing() {
        OccupancyBook book = new OccupancyBook(AROUND);
        book.settle(DAY, Map.of("U3", List.of(new UnitStretch(DAY, Fixture.U3))));

        OccupancyBook.Changes again = book.settle(DAY, Map.of("U3", List.of(new UnitStretch(DAY, Fixture.U3))));

        assertThat(again.isNone()).isTrue();
    }

    @Test
    void dayThatIsPastIsNotGoneBackTo() {
        OccupancyBook book = new OccupancyBook(AROUND);
        book.settle(DAY, Map.of());

        assertThat(book.settle(DAY.minusDays(1), Map.of()).isNone()).isTrue();
        assertThat(book.day()).isEqualTo(DAY);
    }

    @Test
    void noDayBefore2010IsCountedHoweverEarlyAUnitWasReported() {
        LocalDate first = LocalDate.of(2010, 1, 1);
        List<UnitStretch> since1900 = List.of(new UnitStretch(LocalDate.of(1900, 1, 1), Fixture.U3));
        OccupancyBook known = new OccupancyBook(AROUND);
        OccupancyBook late = new OccupancyBook(AROUND);
        late.settle(first.plusDays(1), Map.of());

        for (OccupancyBook.Changes changes : List.of(
                known.settle(first.plusDays(1), Map.of("U3", since1900)),
                late.settle(first.plusDays(1), Map.of("U3", since1900)))) {
            assertThat(changes.buildings().get(Fixture.U3.building())).containsExactly(first, first.plusDays(1));
            assertThat(changes.above().values())
                    .allSatisfy(days -> assertThat(days).containsOnlyKeys(first, first.plusDays(1)));
        }
    }

    @Test
    void unitOfUnreasonableAreaCountsWithoutOne() {
        OccupancyBook book = new OccupancyBook(AROUND);
        Unit vast = Fixture.unit("U9", "99999999", UnitStatus.VACANT);
        book.settle(DAY, Map.of("U9", List.of(new UnitStretch(DAY, vast))));

        OccupancySums sums = book.current().get(new Place(PlaceLevel.BUILDING, vast.building()));
        assertThat(sums.units()).isEqualTo(1);
        assertThat(sums.unitsWithoutArea()).isEqualTo(1);
    }

    /** Whatever comes in whatever order, with days that turn in between: the differences add up to the whole. */
    @Property(tries = 150)
    void differencesAddUpToWhatIsCountedAnew(@ForAll long seed) {
        List<Report> reports = TestingReports.random(seed, 25);
        Random random = new Random(seed);
        Collections.shuffle(reports, random);
        Ledger ledger = new Ledger();
        TestingReports known = new TestingReports();
        OccupancyBook book = new OccupancyBook(AROUND);
        Set<String> touched = new HashSet<>();
        LocalDate day = DAY;
        for (Report report : reports) {
            touched.addAll(known.take(report));
            if (random.nextInt(4) == 0) {
                day = day.plusDays(random.nextInt(3));
                ledger.enter(book.settle(day, known.stretches(touched)));
                touched.clear();
            }
            if (random.nextInt(10) == 0 && book.day() != null && touched.isEmpty()) {
                LocalDate settled = book.day();
                book = new OccupancyBook(AROUND);
                book.resume(settled, known.stretches());
            }
        }
        ledger.enter(book.settle(day, known.stretches(touched)));

        OccupancyBook anew = new OccupancyBook(AROUND);
        Ledger whole = new Ledger();
        whole.enter(anew.settle(day, known.stretches()));
        assertThat(ledger.above()).isEqualTo(whole.above());
        assertThat(ledger.events).isEqualTo(whole.events);
        assertThat(book.current()).isEqualTo(anew.current());
        assertBuildingsAddUp(anew, whole, day);
    }

    private static void assertBuildingsAddUp(OccupancyBook book, Ledger whole, LocalDate day) {
        OccupancySums buildings = OccupancySums.none();
        OccupancySums floors = OccupancySums.none();
        book.current().forEach((place, sums) -> {
            (place.level() == PlaceLevel.BUILDING ? buildings : floors).add(sums, 1);
        });
        assertThat(buildings).isEqualTo(floors);
        assertThat(whole.on(PlaceLevel.STREET, day)).isEqualTo(buildings);
        assertThat(whole.on(PlaceLevel.DISTRICT, day)).isEqualTo(buildings);
    }

    /** Adds up what was given out. */
    private static final class Ledger {

        private final Map<Place, Map<LocalDate, OccupancySums>> above = new HashMap<>();
        private final Map<String, LeaseEvent> events = new HashMap<>();

        void enter(OccupancyBook.Changes changes) {
            changes.above()
                    .forEach((place, days) ->
                            days.forEach((day, difference) -> above.computeIfAbsent(place, at -> new HashMap<>())
                                    .computeIfAbsent(day, at -> OccupancySums.none())
                                    .add(difference, 1)));
            changes.retracted().forEach(event -> events.remove(event.id()));
            changes.happened().forEach(event -> events.put(event.id(), event));
        }

        Map<Place, Map<LocalDate, OccupancySums>> above() {
            above.values().forEach(days -> days.values().removeIf(OccupancySums::isNone));
            above.values().removeIf(Map::isEmpty);
            return above;
        }

        OccupancySums on(PlaceLevel level, LocalDate day) {
            OccupancySums sum = OccupancySums.none();
            above.forEach((place, days) -> {
                if (place.level() == level && days.containsKey(day)) {
                    sum.add(days.get(day), 1);
                }
            });
            return sum;
        }
    }
}
