package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.occupancy.Fixture.DAY;
import static org.taproot.model.occupancy.Fixture.U1;
import static org.taproot.model.occupancy.Fixture.U3;
import static org.taproot.model.occupancy.Fixture.withLease;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.Version;
import org.taproot.model.occupancy.RandomUnits.Change;

class DailySeriesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final DayRange WEEK = new DayRange(DAY, DAY.plusDays(7));
    private static final Surroundings AROUND =
            new Surroundings("演示区", Map.of("楼1（演示）", "演示园区", "楼2（演示）", "演示园区"), Map.of("楼2（演示）", DAY.plusDays(3)));
    private static final Unit LET = Fixture.let("U3", "2000", "丁公司（演示）", "2029-12-31", "3");

    @Test
    void aStateHoldsFromItsDayUntilTheNext() {
        assertThat(vacancy(List.of(
                        version(U3, 1, DAY.minusDays(30), DAY.minusDays(30)),
                        version(LET, 2, DAY.plusDays(2), DAY.plusDays(2)))))
                .containsExactly("2000.00", "2000.00", "0.00", "0.00", "0.00", "0.00", "0.00");
    }

    @Test
    void whatHappensAtMidnightBelongsToTheDayThatBegins() {
        Version<Unit> lastMoment = version(U3, 1, DAY.atTime(23, 59, 59), DAY.atStartOfDay());
        Version<Unit> midnight = version(LET, 2, DAY.plusDays(1).atStartOfDay(), DAY.atStartOfDay());
        assertThat(vacancy(List.of(lastMoment, midnight)).subList(0, 2)).containsExactly("2000.00", "0.00");
    }

    @Test
    void whatWasLearnedLaterDoesNotCount() {
        List<Version<Unit>> versions = List.of(
                version(U3, 1, DAY.minusDays(30), DAY.minusDays(30)),
                version(LET, 2, DAY.minusDays(10), DAY.plusDays(5)));
        assertThat(vacancy(versions, at(DAY.plusDays(4)))).containsOnly("2000.00");
        assertThat(vacancy(versions, at(DAY.plusDays(5)))).containsOnly("0.00");
    }

    @Test
    void aLateCorrectionOfThePastHoldsFromThePastOn() {
        // revision 3 corrects, from before revision 2, what revision 2 said
        assertThat(vacancy(List.of(
                        version(U3, 1, DAY.minusDays(30), DAY.minusDays(30)),
                        version(LET, 2, DAY.plusDays(3), DAY.plusDays(3)),
                        version(U3, 3, DAY.plusDays(1), DAY.plusDays(4)))))
                .containsOnly("2000.00");
    }

    @Test
    void aLeaseGivesPossessionFromItsFirstDayWithoutAnyReport() {
        Unit preLet = withLease(LET, DAY.plusDays(5), DAY.plusYears(3));
        assertThat(vacancy(List.of(version(preLet, 1, DAY, DAY))))
                .containsExactly("2000.00", "2000.00", "2000.00", "2000.00", "2000.00", "0.00", "0.00");
    }

    @Test
    void aUnitCountsFromItsFirstReport() {
        assertThat(vacancy(List.of(version(U3, 1, DAY.plusDays(5), DAY.plusDays(5)))))
                .containsExactly("0.00", "0.00", "0.00", "0.00", "0.00", "2000.00", "2000.00");
    }

    @Test
    void daysWithoutAnyUnitHaveNoPlaces() {
        assertThat(DailySeries.of(List.of(), WEEK, at(WEEK.to()), AROUND).read(PlaceLevel.STREET, (day, sums) -> day))
                .isEmpty();
        assertThat(DailySeries.of(List.of(version(U1, 1, DAY, DAY)), new DayRange(DAY, DAY), at(WEEK.to()), AROUND)
                        .read(PlaceLevel.DISTRICT, (day, sums) -> day))
                .isEmpty();
    }

    @Property(tries = 100)
    void theSeriesIsWhatLookingAtEveryUnitOnEveryDayGives(@ForAll long seed) {
        List<Version<Unit>> versions = versions(seed);
        Instant knownAt = at(DAY.plusDays(new Random(seed).nextInt(12) - 2L));
        for (PlaceLevel level : PlaceLevel.values()) {
            Map<Place, List<Occupancy>> swept =
                    DailySeries.of(versions, WEEK, knownAt, AROUND).read(level, (day, sums) -> sums.copy());
            for (LocalDate day = WEEK.from(); WEEK.contains(day); day = day.plusDays(1)) {
                int index = new DayRange(WEEK.from(), day).length();
                Map<Place, Occupancy> naive = naive(versions, day, knownAt, level);
                swept.forEach((place, sums) ->
                        assertThat(sums.get(index)).isEqualTo(naive.getOrDefault(place, new Occupancy())));
                assertThat(swept).containsKeys(naive.keySet().toArray(Place[]::new));
            }
        }
    }

    @Property(tries = 100)
    void everyLevelAddsUpToTheDistrict(@ForAll long seed) {
        DailySeries series = DailySeries.of(versions(seed), WEEK, at(WEEK.to()), AROUND);
        List<Occupancy> district = total(series, PlaceLevel.DISTRICT);
        assertThat(total(series, PlaceLevel.UNIT)).isEqualTo(district);
        assertThat(total(series, PlaceLevel.FLOOR)).isEqualTo(district);
        assertThat(total(series, PlaceLevel.BUILDING)).isEqualTo(district);
        assertThat(total(series, PlaceLevel.STREET)).isEqualTo(district);
    }

    @Property(tries = 50)
    void aParkIsTheSumOfItsBuildings(@ForAll long seed) {
        DailySeries series = DailySeries.of(versions(seed), WEEK, at(WEEK.to()), AROUND);
        Map<Place, List<Occupancy>> buildings = series.read(PlaceLevel.BUILDING, (day, sums) -> sums.copy());
        buildings.keySet().removeIf(building -> !AROUND.parks().containsKey(building.name()));
        assertThat(total(series, PlaceLevel.PARK)).isEqualTo(total(buildings));
    }

    private static List<Occupancy> total(DailySeries series, PlaceLevel level) {
        return total(series.read(level, (day, sums) -> sums.copy()));
    }

    private static List<Occupancy> total(Map<Place, List<Occupancy>> places) {
        List<Occupancy> total = new ArrayList<>();
        for (int day = 0; day < WEEK.length(); day++) {
            Occupancy ofDay = new Occupancy();
            for (List<Occupancy> place : places.values()) {
                ofDay.add(place.get(day));
            }
            total.add(ofDay);
        }
        return total;
    }

    private static Map<Place, Occupancy> naive(
            List<Version<Unit>> versions, LocalDate day, Instant knownAt, PlaceLevel level) {
        Map<String, Version<Unit>> newest = new HashMap<>();
        versions.stream()
                .filter(version -> !version.cause().receivedAt().isAfter(knownAt))
                .filter(version -> version.cause().validFrom().isBefore(at(day.plusDays(1))))
                .sorted(Comparator.comparingInt(Version::revision))
                .forEach(version -> newest.put(version.key(), version));
        Map<Place, Occupancy> sums = new HashMap<>();
        for (Version<Unit> version : newest.values()) {
            AROUND.placesOf(version.payload()).stream()
                    .filter(place -> place.level() == level)
                    .forEach(place -> sums.computeIfAbsent(place, at -> new Occupancy())
                            .add(AROUND.space(day, version.payload())));
        }
        return sums;
    }

    /** Versions that become known in order, of business times before, within and after the week, in no order. */
    private static List<Version<Unit>> versions(long seed) {
        Random random = new Random(seed);
        Map<String, Integer> revisions = new HashMap<>();
        List<Version<Unit>> versions = new ArrayList<>();
        long known = DAY.minusDays(20).toEpochDay();
        for (Change change : RandomUnits.changes(seed, 60)) {
            known += random.nextInt(2);
            int revision = revisions.merge(change.after().id(), 1, Integer::sum);
            LocalDate validFrom = DAY.plusDays(random.nextInt(16) - 5L);
            versions.add(version(change.after(), revision, validFrom, LocalDate.ofEpochDay(known)));
        }
        return versions;
    }

    private static List<String> vacancy(List<Version<Unit>> versions) {
        return vacancy(versions, at(WEEK.to()));
    }

    private static List<String> vacancy(List<Version<Unit>> versions, Instant knownAt) {
        return DailySeries.of(versions, WEEK, knownAt, AROUND)
                .read(PlaceLevel.DISTRICT, (day, sums) -> sums.areaM2(SpaceUse.VACANT))
                .get(new Place(PlaceLevel.DISTRICT, "演示区"))
                .stream()
                .map(BigDecimal::toPlainString)
                .toList();
    }

    private static Version<Unit> version(Unit unit, int revision, LocalDate validFrom, LocalDate knownFrom) {
        return version(unit, revision, validFrom.atTime(LocalTime.NOON), knownFrom.atStartOfDay());
    }

    private static Version<Unit> version(Unit unit, int revision, LocalDateTime validFrom, LocalDateTime knownFrom) {
        Provenance cause = new Provenance(
                unit.id() + revision,
                "operator",
                "sha:" + revision,
                revision,
                1,
                validFrom.atZone(SHANGHAI).toInstant(),
                knownFrom.atZone(SHANGHAI).toInstant());
        return new Version<>(unit.id(), 0, unit, revision, cause, Presence.PRESENT);
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    @Test
    void withdrawnUnitIsInNoSumUntilItComesBack() {
        Version<Unit> gone = version(U3, 2, DAY.plusDays(1), DAY.plusDays(1));
        assertThat(vacancy(List.of(
                        version(U3, 1, DAY, DAY),
                        new Version<>(gone.key(), 0, U3, 2, gone.cause(), Presence.WITHDRAWN),
                        version(U3, 3, DAY.plusDays(2), DAY.plusDays(2)))))
                .startsWith("2000.00", "0.00", "2000.00");
    }

    @Test
    void unverifiedSpaceOfOneDayDoesNotStay() {
        Unit unverified = Fixture.withStatus(U3, UnitStatus.UNVERIFIED);
        assertThat(vacancy(List.of(
                        version(U3, 1, DAY, DAY),
                        version(unverified, 2, DAY.plusDays(1), DAY.plusDays(1)),
                        version(U3, 3, DAY.plusDays(2), DAY.plusDays(2)))))
                .startsWith("2000.00", "0.00", "2000.00");
    }
}
