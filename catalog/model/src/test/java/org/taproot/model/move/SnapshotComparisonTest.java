package org.taproot.model.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.taproot.model.move.MoveKind.ADDRESS_REWRITE;
import static org.taproot.model.move.MoveKind.BOUNDARY_CHANGE;
import static org.taproot.model.move.MoveKind.CLOSED;
import static org.taproot.model.move.MoveKind.ENTERED_COVERAGE;
import static org.taproot.model.move.MoveKind.LEFT_COVERAGE;
import static org.taproot.model.move.MoveKind.MOVE_DISTRICT;
import static org.taproot.model.move.MoveKind.MOVE_WITHIN;
import static org.taproot.model.move.MoveKind.NEW;
import static org.taproot.model.move.MoveKind.REOPENED;
import static org.taproot.model.move.TestingRegister.EARLIER;
import static org.taproot.model.move.TestingRegister.LATER;
import static org.taproot.model.move.TestingRegister.closed;
import static org.taproot.model.move.TestingRegister.registered;
import static org.taproot.model.move.TestingRegister.registration;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Each trap of telling moves from what only looks like them. */
class SnapshotComparisonTest {

    private static final LocalDate THE_DAY = LocalDate.of(2025, 6, 1);
    private static final LocalDate ANOTHER_DAY = LocalDate.of(2025, 9, 9);

    private final TestingRegister register = new TestingRegister();

    @Test
    void otherAddressInAnotherDistrictIsAMove() {
        register.both("A", "甲区", "北路5号", "乙区", "南路8号");

        assertThat(register.kinds()).containsExactly(MOVE_DISTRICT);
    }

    @Test
    void otherAddressInTheDistrictIsAMoveWithin() {
        register.both("A", "甲区", "北路5号", "甲区", "南路8号");

        assertThat(register.kinds()).containsExactly(MOVE_WITHIN);
    }

    @Test
    void sameRecordIsNothing() {
        register.both("A", "甲区", "北路5号", "甲区", "北路5号");

        assertThat(register.kinds()).isEmpty();
    }

    @Test
    void variantCharactersAreARewrite() {
        register.both("A", "甲区", "\uFA10本町36番地", "甲区", "塚本町36番地");

        assertThat(register.kinds()).containsExactly(ADDRESS_REWRITE);
    }

    @Test
    void renamedMunicipalityWithItsStreetsIsABoundaryChange() {
        town(register, "甲町", "甲市", "北路", 6);

        assertThat(register.kinds()).hasSize(6).containsOnly(BOUNDARY_CHANGE);
    }

    @Test
    void spellingMayChangeWithTheDistrict() {
        town(register, "甲町", "甲市", "北路", 6).both("A", "甲町", "大字北路五号", "甲市", "北路５号");

        assertThat(register.of("A")).containsExactly(BOUNDARY_CHANGE);
    }

    @Test
    void moveInsideARenamedMunicipalityIsAMoveWithin() {
        town(register, "甲町", "甲市", "北路", 6);
        town(register, "甲町", "甲市", "南路", 6).both("A", "甲町", "北路5号", "甲市", "南路88号");

        assertThat(register.of("A")).containsExactly(MOVE_WITHIN);
    }

    @Test
    void moveOutOfARenamedMunicipalityIsAMove() {
        town(register, "甲町", "甲市", "北路", 6);
        town(register, "乙区", "乙区", "东路", 6).both("A", "甲町", "北路5号", "乙区", "东路88号");

        assertThat(register.of("A")).containsExactly(MOVE_DISTRICT);
    }

    @Test
    void absorbedDistrictHasNotMoved() {
        absorb();

        assertThat(register.kinds()).hasSize(6).containsOnly(BOUNDARY_CHANGE);
    }

    @Test
    void moveBetweenMergedDistrictsIsStillAMove() {
        absorb();
        register.both("A", "甲区", "北路5号", "乙区", "东路88号").both("B", "乙区", "东路5号", "乙区", "北路88号");

        assertThat(register.of("A")).containsExactly(MOVE_DISTRICT);
        assertThat(register.of("B")).containsExactly(MOVE_DISTRICT);
    }

    @Test
    void moveInsideAnAbsorbedDistrictIsAMoveWithin() {
        absorb();
        register.both("A", "甲区", "北路5号", "乙区", "北路88号");

        assertThat(register.of("A")).containsExactly(MOVE_WITHIN);
    }

    @Test
    void splitDistrictFollowsItsTowns() {
        town(register, "甲区", "乙区", "北路", 6);
        town(register, "甲区", "丙区", "南路", 6)
                .both("A", "甲区", "北路5号", "丙区", "南路88号")
                .both("B", "甲区", "北路5号", "乙区", "北路88号");

        assertThat(register.moves().stream().map(Move::kind).filter(BOUNDARY_CHANGE::equals))
                .hasSize(12);
        assertThat(register.of("A")).containsExactly(MOVE_DISTRICT);
        assertThat(register.of("B")).containsExactly(MOVE_WITHIN);
    }

    @Test
    void townThatChangedDistrictTakesOnlyItsOwnAlong() {
        town(register, "甲区", "乙区", "北路", 6);
        town(register, "甲区", "甲区", "南路", 6).both("A", "甲区", "南路5号", "乙区", "北路88号");

        assertThat(register.of("A")).containsExactly(MOVE_DISTRICT);
        assertThat(register.kinds()).hasSize(7);
    }

    @Test
    void closedRecordsMayKeepTheOldDistrict() {
        town(register, "甲町", "甲市", "北路", 6);
        Registration open = registration("A", "甲町", "北路9号");
        register.both(open, closed(open, THE_DAY));

        assertThat(register.of("A")).containsExactly(CLOSED);
    }

    @Test
    void sameStreetNameInAnotherDistrictIsAMoveWhenTheNeighboursStayed() {
        town(register, "甲区", "甲区", "本町", 6);
        town(register, "乙区", "乙区", "本町", 6).both("A", "甲区", "本町5号", "乙区", "本町5号");

        assertThat(register.kinds()).containsExactly(MOVE_DISTRICT);
    }

    @Test
    void sameStreetInADistrictThatHasNoneOfThatNameIsACorrection() {
        town(register, "甲区", "甲区", "北路", 6).both("A", "甲区", "北路5号", "乙区", "北路5号");

        assertThat(register.kinds()).containsExactly(ADDRESS_REWRITE);
    }

    @Test
    void townRenumberedOnOneDayIsRewritten() {
        renumber(6);

        assertThat(register.kinds()).hasSize(6).containsOnly(ADDRESS_REWRITE);
    }

    @Test
    void townRenumberedIsRewrittenThoughSomeAreNotYet() {
        renumber(4);
        town(register, "甲区", "甲区", "大字北", 20);

        assertThat(register.kinds()).hasSize(4).containsOnly(ADDRESS_REWRITE);
    }

    @Test
    void townRenumberedWithoutDatesIsRewritten() {
        for (int i = 1; i <= 6; i++) {
            register.both("R" + i, "甲区", "大字北" + (100 + i), "甲区", "緑町1丁目" + i + "番" + (i * 3) + "号");
        }

        assertThat(register.kinds()).hasSize(6).containsOnly(ADDRESS_REWRITE);
    }

    @Test
    void moveOutOfARenumberedTownIsAMove() {
        renumber(6);
        town(register, "甲区", "甲区", "南路", 6);
        town(register, "乙区", "乙区", "东路", 6)
                .filed("A", "甲区", "大字北107", "南路88号", THE_DAY)
                .both("B", "甲区", "大字北108", "乙区", "东路88号");

        assertThat(register.of("A")).containsExactly(MOVE_WITHIN);
        assertThat(register.of("B")).containsExactly(MOVE_DISTRICT);
    }

    @Test
    void moveIntoARenumberedTownIsAMove() {
        renumber(6);
        town(register, "甲区", "甲区", "南路", 6).filed("A", "甲区", "南路5号", "緑町1丁目9番9号", THE_DAY);

        assertThat(register.of("A")).containsExactly(MOVE_WITHIN);
    }

    @Test
    void moveInsideARenumberedTownShowsByItsDay() {
        renumber(12);
        register.filed("A", "甲区", "大字北150", "緑町1丁目9番9号", ANOTHER_DAY);

        assertThat(register.of("A")).containsExactly(MOVE_WITHIN);
    }

    @Test
    void smallTownIsRewrittenOnTheDayOfTheOthers() {
        renumber(6);
        register.filed("A", "甲区", "小字西9", "光町2丁目3番4号", THE_DAY);

        assertThat(register.of("A")).containsExactly(ADDRESS_REWRITE);
    }

    @Test
    void prefixOfAMergedMunicipalityIsNoMove() {
        for (int i = 1; i <= 6; i++) {
            register.both("P" + i, "甲町", "村" + i + "番" + i, "乙市", "甲村" + i + "番" + i);
        }

        assertThat(register.kinds()).hasSize(6).containsOnly(BOUNDARY_CHANGE);
    }

    @Test
    void renamedTownKeepsItsNumbers() {
        for (int i = 1; i <= 6; i++) {
            register.both("P" + i, "甲区", "大字北町" + i, "甲区", "緑町" + i);
        }
        register.both("A", "甲区", "大字北町9", "甲区", "緑町77");

        assertThat(register.moves().stream().map(Move::kind).filter(ADDRESS_REWRITE::equals))
                .hasSize(6);
        assertThat(register.of("A")).containsExactly(MOVE_WITHIN);
    }

    @Test
    void groupOfFirmsAtOneAddressMovesTogether() {
        town(register, "甲区", "甲区", "南路", 6);
        town(register, "乙区", "乙区", "东路", 6);
        for (int i = 1; i <= 8; i++) {
            register.filed("G" + i, "甲区", "北路5号示例大楼", "南路8号示例广场", THE_DAY).both("H" + i, "甲区", "西路5号", "乙区", "东路8号");
        }

        assertThat(register.of("G1")).containsExactly(MOVE_WITHIN);
        assertThat(register.of("H1")).containsExactly(MOVE_DISTRICT);
    }

    @Test
    void fewWhoMoveBetweenTheSameTownsAreMoves() {
        town(register, "甲区", "甲区", "北路", 20);
        town(register, "甲区", "甲区", "南路", 20)
                .filed("A", "甲区", "北路5号", "南路81号", THE_DAY)
                .filed("B", "甲区", "北路6号", "南路82号", ANOTHER_DAY)
                .filed("C", "甲区", "北路7号", "南路83号", THE_DAY);

        assertThat(register.kinds()).containsExactly(MOVE_WITHIN, MOVE_WITHIN, MOVE_WITHIN);
    }

    @Test
    void nameThatDiffersByOneCharacterIsAnotherPlaceIfBothHaveEnterprises() {
        town(register, "甲区", "甲区", "緑禄町", 6);
        register.both("A", "甲区", "緑禄町5号", "甲区", "緑録町5号");
        assertThat(register.of("A")).containsExactly(ADDRESS_REWRITE);

        town(register, "甲区", "甲区", "緑録町", 6);
        assertThat(register.of("A")).containsExactly(MOVE_WITHIN);
    }

    @Test
    void correctionWithoutAFilingIsARewrite() {
        register.filed("A", "甲区", "北路青緑町5番地", "緑町5番地", TestingRegister.FOUNDED);

        assertThat(register.kinds()).containsExactly(ADDRESS_REWRITE);
    }

    @Test
    void whoDisappearsIsNotClosed() {
        register.only(registration("A", "甲区", "北路5号"));

        assertThat(register.kinds()).containsExactly(LEFT_COVERAGE);
    }

    @Test
    void closedRecordThatDisappearsIsNothing() {
        register.only(closed(registration("A", "甲区", "北路5号"), EARLIER));

        assertThat(register.kinds()).isEmpty();
    }

    @Test
    void whoClosedAfterAMoveDidBoth() {
        register.both(registration("A", "甲区", "北路5号"), closed(registration("A", "乙区", "南路8号"), THE_DAY));

        assertThat(register.kinds()).containsExactly(MOVE_DISTRICT, CLOSED);
    }

    @Test
    void closureTakenBackIsAReopening() {
        Registration open = registration("A", "甲区", "北路5号");
        register.both(closed(open, EARLIER), open);

        assertThat(register.kinds()).containsExactly(REOPENED);
    }

    @Test
    void closedEnterpriseCannotMove() {
        register.both(
                closed(registration("A", "甲区", "北路5号"), EARLIER), closed(registration("A", "乙区", "南路8号"), EARLIER));

        assertThat(register.kinds()).containsExactly(ADDRESS_REWRITE);
    }

    @Test
    void whoAppearsIsNewOnlyIfRegisteredSince() {
        register.appeared(registered(registration("A", "甲区", "北路5号"), THE_DAY))
                .appeared(registered(registration("B", "甲区", "北路5号"), EARLIER))
                .appeared(registered(registration("C", "甲区", "北路5号"), null));

        assertThat(register.kinds()).containsExactly(NEW, ENTERED_COVERAGE, ENTERED_COVERAGE);
    }

    @Test
    void blankDistrictIsOutsideCoverage() {
        register.both("A", null, "1 Example Street", "甲区", "北路5号")
                .both("B", "甲区", "北路5号", null, "1 Example Street")
                .both("C", null, "1 Example Street", null, "2 Example Street");

        assertThat(register.kinds()).containsExactly(ENTERED_COVERAGE, LEFT_COVERAGE);
    }

    @Test
    void districtThatWasLeftBlankIsNoMove() {
        register.both("A", null, "北路5号", "甲区", "北路5号");

        assertThat(register.kinds()).containsExactly(ADDRESS_REWRITE);
    }

    @Test
    void missingStreetTellsNoMoveWithin() {
        register.both("A", "甲区", null, "甲区", "北路5号").both("B", "甲区", null, "乙区", "北路5号");

        assertThat(register.kinds()).containsExactly(ADDRESS_REWRITE, MOVE_DISTRICT);
    }

    @Test
    void everyMoveHasItsReasonInBothLanguages() {
        absorb();
        register.both("A", "甲区", "北路5号", "乙区", "东路88号");

        assertThat(register.moves()).allSatisfy(move -> {
            assertThat(move.reason().zh()).isNotBlank();
            assertThat(move.reason().en()).isNotBlank();
        });
    }

    @Test
    void snapshotsComeInTheOrderOfTime() {
        assertThatThrownBy(() -> new SnapshotComparison(new Snapshot(LATER), new Snapshot(EARLIER)))
                .hasMessage("Invalid snapshots of 2026-01-31 and 2025-01-31: expected the earlier one first");
    }

    private void absorb() {
        town(register, "甲区", "乙区", "北路", 6);
        town(register, "乙区", "乙区", "东路", 6);
    }

    private void renumber(int enterprises) {
        for (int i = 1; i <= enterprises; i++) {
            register.filed("R" + i, "甲区", "大字北" + (100 + i), "緑町1丁目" + i + "番" + (i * 3) + "号", THE_DAY);
        }
    }

    /** Enterprises that stay at their numbers of one street. */
    private static TestingRegister town(
            TestingRegister register, String district, String districtAfter, String street, int enterprises) {
        for (int i = 1; i <= enterprises; i++) {
            String address = street + (200 + i) + "号";
            register.both(district + street + i, district, address, districtAfter, address);
        }
        return register;
    }
}
