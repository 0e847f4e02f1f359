package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.occupancy.Fixture.DAY;
import static org.taproot.model.occupancy.Fixture.F1;
import static org.taproot.model.occupancy.Fixture.START;
import static org.taproot.model.occupancy.Fixture.U1;
import static org.taproot.model.occupancy.Fixture.U2;
import static org.taproot.model.occupancy.Fixture.U3;
import static org.taproot.model.occupancy.Fixture.U4;
import static org.taproot.model.occupancy.Fixture.decimal;
import static org.taproot.model.occupancy.Fixture.let;
import static org.taproot.model.occupancy.Fixture.occupancy;
import static org.taproot.model.occupancy.Fixture.space;
import static org.taproot.model.occupancy.Fixture.unit;
import static org.taproot.model.occupancy.Fixture.withLease;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.occupancy.RandomUnits.Change;

class OccupancyTest {

    @Test
    void netAbsorptionIsWhatMoreIsOccupied() {
        // at the start 3,000 m² were vacant: 8,000 − 7,000 = 3,000 + 0 − 0 − 2,000
        Occupancy start = occupancy(START, U1, U2, unit("U3", "3000", UnitStatus.VACANT));
        assertThat(NetAbsorption.between(start, F1).value()).isEqualByComparingTo("1000");
        assertThat(NetAbsorption.fromVacancy(decimal("3000"), StockFlow.NONE, decimal("2000")))
                .isEqualByComparingTo("1000");
    }

    @Test
    void whatIsTakenAwayLeavesNothing() {
        Occupancy place = occupancy(DAY, U1, U2, U3, U4);
        place.remove(F1);
        assertThat(place).isEqualTo(new Occupancy());
    }

    @Test
    void aPlaceTakenFromItselfIsEmpty() {
        Occupancy place = F1.copy();
        place.remove(place);
        assertThat(place).isEqualTo(new Occupancy());
        assertThat(F1.units()).isEqualTo(4);
    }

    @Test
    void aDifferenceBringsOneDayToTheOther() {
        Occupancy later = occupancy(DAY, withLease(U1, START, DAY.plusYears(5)), U2, U4);
        assertThat(F1.plus(later.minus(F1))).isEqualTo(later);
    }

    @Test
    void spaceChangesOnTheDayItIsCompletedAndTheDayItsLeaseBegins() {
        Unit preLet = withLease(U1, DAY.plusDays(20), DAY.plusYears(3));
        assertThat(Space.changesAfter(DAY, preLet, DAY.plusDays(10))).isEqualTo(DAY.plusDays(10));
        assertThat(Space.changesAfter(DAY.plusDays(10), preLet, DAY.plusDays(10)))
                .isEqualTo(DAY.plusDays(20));
        assertThat(Space.changesAfter(DAY.plusDays(20), preLet, DAY.plusDays(10)))
                .isNull();
    }

    @Test
    void anAreaKeepsItsTwoDecimals() {
        Occupancy place =
                occupancy(DAY, unit("U1", "0.01", UnitStatus.VACANT), let("U2", "99.99", "甲公司（演示）", null, "1"));
        assertThat(place.stockM2()).isEqualTo(decimal("100.00"));
        assertThat(place.occupiedM2()).isEqualTo(decimal("99.99"));
    }

    @Property(tries = 200)
    void keptCurrentIsTheSameAsAddedUp(@ForAll long seed) {
        Occupancy kept = new Occupancy();
        Map<String, Unit> units = new HashMap<>();
        for (Change change : RandomUnits.changes(seed, 60)) {
            kept.replace(space(DAY, change.before()), space(DAY, change.after()));
            units.put(change.after().id(), change.after());
        }
        assertThat(kept).isEqualTo(occupancy(DAY, units.values().toArray(Unit[]::new)));
    }

    @Property(tries = 200)
    void netAbsorptionReconcilesWithVacancy(@ForAll long seed) {
        Occupancy place = occupancy(DAY, U1, U2, U3, U4);
        Occupancy start = place.copy();
        StockFlow flow = StockFlow.NONE;
        for (Change change : RandomUnits.changes(seed, 60)) {
            Space before = space(DAY, change.before());
            Space after = space(DAY, change.after());
            place.replace(before, after);
            flow = flow.plus(StockFlow.between(before, after));
        }
        assertThat(NetAbsorption.between(start, place).value())
                .isEqualByComparingTo(
                        NetAbsorption.fromVacancy(start.areaM2(SpaceUse.VACANT), flow, place.areaM2(SpaceUse.VACANT)));
    }

    @Property(tries = 100)
    void anyOrderOfAddingGivesTheSameSums(@ForAll long seed) {
        List<Space> spaces = new ArrayList<>();
        RandomUnits.changes(seed, 40).forEach(change -> spaces.add(space(DAY, change.after())));
        Occupancy forwards = Occupancy.of(spaces);
        Collections.reverse(spaces);
        assertThat(Occupancy.of(spaces)).isEqualTo(forwards).hasSameHashCodeAs(forwards);
    }
}
