package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.taproot.model.occupancy.Fixture.DAY;
import static org.taproot.model.occupancy.Fixture.decimal;
import static org.taproot.model.occupancy.Fixture.let;
import static org.taproot.model.occupancy.Fixture.onFloor;
import static org.taproot.model.occupancy.Fixture.unit;
import static org.taproot.model.occupancy.Fixture.withStatus;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;

class ContiguousBlocksTest {

    private static final Vacating NOW = Vacating.now(DAY);

    @Test
    void neighboursOnAFloorAreOneBlock() {
        // 1201 and 1202 lie together, 1203 is let, 1204 stands alone
        assertThat(numbers(vacant("12", "1204"), vacant("12", "1202"), used("12", "1203"), vacant("12", "1201")))
                .containsExactly(List.of("1201", "1202"), List.of("1204"));
    }

    @Test
    void numbersThatDoNotExistAreSkipped() {
        assertThat(numbers(vacant("12", "1202"), vacant("12", "1206"), used("12", "1210")))
                .containsExactly(List.of("1202", "1206"));
    }

    @Test
    void unleasableSpaceBetweenUnitsKeepsThemApart() {
        assertThat(numbers(
                        vacant("12", "1201"),
                        onFloor("12", unit("1202", "50", UnitStatus.NOT_LEASABLE)),
                        vacant("12", "1203"),
                        used("12", "1204")))
                .containsExactly(List.of("1201"), List.of("1203"));
    }

    @Test
    void wholeFloorsOneAboveTheOtherAreOneBlock() {
        ContiguousBlocks blocks = blocks(
                NOW, vacant("3", "301"), vacant("4", "401"), vacant("4", "402"), used("5", "501"), vacant("6", "601"));
        assertThat(blocks.all()).extracting(Block::floors).containsExactly(List.of("3", "4"), List.of("6"));
        assertThat(blocks.largest()).map(Block::areaM2).contains(decimal("300.00"));
    }

    @Test
    void aFloorThatIsNotWholeEndsTheBlock() {
        assertThat(numbers(vacant("3", "301"), vacant("4", "401"), used("4", "402"), vacant("5", "501")))
                .containsExactly(List.of("301"), List.of("401"), List.of("501"));
    }

    @Test
    void floorThirteenIsSkippedWhenThereIsNone() {
        assertThat(numbers(vacant("12", "1201"), vacant("14", "1401"))).containsExactly(List.of("1201", "1401"));
        assertThat(numbers(vacant("12", "1201"), vacant("14", "1401"), used("13", "1301")))
                .containsExactly(List.of("1201"), List.of("1401"));
    }

    @Test
    void farApartFloorsAreNotOneBlockBecauseNobodyReportedThoseBetween() {
        assertThat(numbers(vacant("5", "501"), vacant("20", "2001"))).hasSize(2);
    }

    @Test
    void theBasementLiesUnderTheFirstFloor() {
        ContiguousBlocks blocks = blocks(NOW, vacant("1", "101"), vacant("B1", "B101"), vacant("B2", "B201"));
        assertThat(blocks.all()).extracting(Block::floors).containsExactly(List.of("B2", "B1", "1"));
    }

    @Test
    void aFloorWithoutAPlaceStandsAlone() {
        assertThat(numbers(vacant("1", "101"), vacant("夹层", "M1"), vacant("2", "201")))
                .containsExactlyInAnyOrder(List.of("101", "201"), List.of("M1"));
    }

    @Test
    void unleasableSpaceDoesNotKeepAFloorFromBeingWhole() {
        assertThat(numbers(
                        vacant("3", "301"),
                        onFloor("3", unit("302", "50", UnitStatus.NOT_LEASABLE)),
                        vacant("3", "303"),
                        vacant("4", "401")))
                .containsExactly(List.of("301", "303", "401"));
    }

    @Test
    void spaceThatComesFreeInTimeCounts() {
        Unit ending = onFloor("3", let("302", "100", "甲公司（演示）", "2026-09-30", "3"));
        Vacating byOctober = Vacating.by(DAY, DAY.plusMonths(4));
        Block block = blocks(byOctober, vacant("3", "301"), ending).all().get(0);
        assertThat(block.freeFrom()).isEqualTo("2026-10-01");
        assertThat(block.areaM2()).isEqualTo(decimal("200.00"));
        assertThat(numbers(vacant("3", "301"), ending)).containsExactly(List.of("301"));
    }

    @Test
    void whoStillHoldsSpaceAfterTheEndOfTheLeaseKeepsItFromBeingHad() {
        Unit heldOver = onFloor("3", let("302", "100", "甲公司（演示）", "2026-06-29", "3"));
        assertThat(blocks(Vacating.by(DAY, DAY.plusYears(1)), heldOver).largest())
                .isEmpty();
    }

    @Test
    void reservedSpaceIsHadOnlyWhenAskedFor() {
        Unit reserved = withStatus(vacant("3", "302"), UnitStatus.RESERVED);
        assertThat(blocks(NOW, vacant("3", "301"), reserved)
                        .largest()
                        .orElseThrow()
                        .units())
                .hasSize(1);
        assertThat(blocks(NOW.orReserved(), vacant("3", "301"), reserved)
                        .largest()
                        .orElseThrow()
                        .units())
                .hasSize(2);
    }

    @Test
    void declaredNeighboursTakeThePlaceOfNumbers() {
        // a ring: 301 lies beside 304, and 302 opposite
        List<Unit> floor = List.of(vacant("3", "301"), vacant("3", "302"), used("3", "303"), vacant("3", "304"));
        Neighbours ring =
                Neighbours.byNumber().and(floor.get(0).id(), floor.get(3).id());
        assertThat(numbers(ContiguousBlocks.of(floor, NOW, ring)))
                .containsExactly(List.of("301", "304"), List.of("302"));
    }

    @Test
    void blocksAreFoundByTheirSize() {
        ContiguousBlocks blocks =
                blocks(NOW, vacant("3", "301"), vacant("4", "401"), used("5", "501"), vacant("6", "601"));
        assertThat(blocks.ofAtLeast(decimal("200"))).hasSize(1);
        assertThat(blocks.ofAtLeast(decimal("200.01"))).isEmpty();
    }

    @Test
    void aBlockNeverReachesIntoAnotherBuilding() {
        Unit elsewhere = new Unit("C（演示）", "4", "401", null, decimal("1"), UnitStatus.VACANT, null, null, null, null);
        assertThat(blocks(NOW, vacant("3", "301"), elsewhere).all()).hasSize(2);
    }

    @Test
    void spaceIsNotHadBeforeTheDayItIsLookedAt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Vacating.by(DAY, DAY.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"2,10", "A2,A10", "1201,1201A", "1201A,1202", "B1,B02", "9,A", "a1,A2"})
    void roomsAreInTheOrderPeopleNumberThem(String before, String after) {
        assertThat(NaturalOrder.INSTANCE.compare(before, after)).isNegative();
        assertThat(NaturalOrder.INSTANCE.compare(after, before)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"B2,B1", "B1,1", "1,2", "9,10", "12,12A", "12A,14"})
    void floorsGoUp(String lower, String upper) {
        assertThat(Level.of(lower)).isLessThan(Level.of(upper));
        assertThat(Level.of(lower).isBelow(Level.of(upper))).isTrue();
    }

    private static Unit vacant(String floor, String number) {
        return onFloor(floor, unit(number, "100", UnitStatus.VACANT));
    }

    private static Unit used(String floor, String number) {
        return onFloor(floor, let(number, "100", "甲公司（演示）", "2030-12-31", "3"));
    }

    private static ContiguousBlocks blocks(Vacating vacating, Unit... units) {
        return ContiguousBlocks.of(List.of(units), vacating, Neighbours.byNumber());
    }

    private static List<List<String>> numbers(Unit... units) {
        return numbers(blocks(NOW, units));
    }

    private static List<List<String>> numbers(ContiguousBlocks blocks) {
        return blocks.all().stream()
                .map(Block::units)
                .map(List::stream)
                .map(units -> units.map(Unit::unit))
                .map(Stream::toList)
                .toList();
    }
}
