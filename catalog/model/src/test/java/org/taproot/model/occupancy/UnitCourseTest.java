package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.occupancy.Fixture.DAY;
import static org.taproot.model.occupancy.Fixture.U3;
import static org.taproot.model.occupancy.TestingReports.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.fact.Provenance;
import org.taproot.model.occupancy.TestingReports.Report;

class UnitCourseTest {

    private static final Unit LET = Fixture.let("U3", "2000", "丁公司（演示）", "2029-12-31", "3");
    private static final Unit RESERVED = Fixture.withStatus(U3, UnitStatus.RESERVED);

    @Test
    void reportThatComesLateCorrectsItsDaysAndNoOthers() {
        assertThat(stretches(said(U3, 0, 1), said(LET, 4, 2), said(RESERVED, 2, 3)))
                .containsExactly(from(0, U3), from(2, RESERVED), from(4, LET));
    }

    /** In between the source said something else for once, which is learnt last. */
    @Test
    void everyConfirmationIsRemembered() {
        assertThat(stretches(said(U3, 0, 1), said(U3, 3, 2), said(U3, 5, 3), said(LET, 2, 4)))
                .containsExactly(from(0, U3), from(2, LET), from(3, U3));
    }

    @Test
    void unitIsWithdrawnFromTheSnapshotWithoutItUntilItIsSeenAgain() {
        assertThat(stretches(said(U3, 0, 1), all(2, 2), said(U3, 4, 3)))
                .containsExactly(from(0, U3), from(2, null), from(4, U3));
    }

    @Test
    void snapshotWithTheUnitLeavesIt() {
        assertThat(stretches(all(2, 2), said(U3, 2, 2))).containsExactly(from(2, U3));
    }

    @Test
    void sourcesOfMoreWeightAreNotOverruledByNewerOnes() {
        Report strong = new Report(document("strong", 90, DAY, 1), U3.building(), LET);
        Report weak = new Report(document("weak", 10, DAY.plusDays(1), 2), U3.building(), U3);

        assertThat(stretches(weak, strong)).containsExactly(from(0, LET));
    }

    @Property(tries = 100)
    void orderOfArrivalDoesNotMatter(@ForAll long seed) {
        List<Report> reports = TestingReports.random(seed, 20);
        List<Report> shuffled = new ArrayList<>(reports);
        shuffled.addAll(reports.subList(0, reports.size() / 2));
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(all(shuffled).stretches()).isEqualTo(all(reports).stretches());
    }

    private static TestingReports all(List<Report> reports) {
        TestingReports taken = new TestingReports();
        reports.forEach(taken::take);
        return taken;
    }

    private static List<UnitStretch> stretches(Report... reports) {
        return all(List.of(reports)).stretches(U3.id());
    }

    private static UnitStretch from(int day, Unit unit) {
        return new UnitStretch(DAY.plusDays(day), unit);
    }

    private static Report said(Unit unit, int day, long delivery) {
        return new Report(by(DAY.plusDays(day), delivery), unit.building(), unit);
    }

    private static Report all(int day, long delivery) {
        return new Report(by(DAY.plusDays(day), delivery), U3.building(), null);
    }

    private static Provenance by(LocalDate day, long delivery) {
        return document("operators", 50, day, delivery);
    }
}
