package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.taproot.jobs.Lettings.B;
import static org.taproot.jobs.Lettings.DAY;
import static org.taproot.jobs.Lettings.all;
import static org.taproot.jobs.Lettings.began;
import static org.taproot.jobs.Lettings.let;
import static org.taproot.jobs.Lettings.vacant;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.occupancy.BlockOnOffer;
import org.taproot.model.occupancy.LeaseEventStanding;
import org.taproot.model.occupancy.OccupancyDifference;
import org.taproot.model.occupancy.PlaceLevel;
import org.taproot.model.occupancy.PlaceOccupancy;
import org.taproot.model.occupancy.SpaceUse;

class OccupancyOperatorTest {

    private static final int BUCKET = 1;

    private KeyedOneInputStreamOperatorTestHarness<Integer, OccupancyNews, PlaceOccupancy> harness;
    private int checkpoint;
    private int seen;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    private static KeyedOneInputStreamOperatorTestHarness<Integer, OccupancyNews, PlaceOccupancy> harness()
            throws Exception {
        return new KeyedOneInputStreamOperatorTestHarness<>(
                new OccupancyOperator(OccupancyJob.SURROUNDINGS), OccupancyNews::bucket, Types.INT);
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void nothingComesOutBeforeTheFirstDayBegan() throws Exception {
        see(vacant("1", "100", DAY));

        assertThat(vacancies()).isEmpty();

        begin(began(DAY));
        assertThat(vacancies()).containsExactly("BUILDING 2026-06-30 100.00", "FLOOR 2026-06-30 100.00");
    }

    @Test
    void unitThatChangesBringsOutItsBucketOnce() throws Exception {
        begin(began(DAY));
        see(vacant("1", "100", DAY), vacant("2", "50", DAY));
        assertThat(vacancies()).containsExactly("BUILDING 2026-06-30 150.00", "FLOOR 2026-06-30 150.00");
        assertThat(days()).containsExactly("2026-06-30 150.00 of 150.00");

        see(let("2", "50", "甲（演示）", "2027-01-01", "3", DAY.minusDays(1)));
        assertThat(vacancies()).as("older than what is known").isEmpty();
        assertThat(days()).containsExactly("2026-06-29 0.00 of 50.00");
    }

    @Test
    void reportThatSaysTheSameOrComesTwiceChangesNothing() throws Exception {
        begin(began(DAY));
        see(vacant("1", "100", DAY.minusDays(2)));
        vacancies();
        days();
        see(vacant("1", "100", DAY), vacant("1", "100", DAY.minusDays(2)));

        assertThat(vacancies()).isEmpty();
        assertThat(days()).isEmpty();
        assertThat(differences()).hasSize(6);
    }

    @Test
    void reportOfADayToComeCountsOnceThatDayBegan() throws Exception {
        begin(began(DAY));
        see(vacant("1", "100", DAY.plusDays(1)));
        assertThat(vacancies()).isEmpty();

        begin(began(DAY.plusDays(1)));
        assertThat(vacancies()).containsExactly("BUILDING 2026-07-01 100.00", "FLOOR 2026-07-01 100.00");
    }

    @Test
    void daysThatNobodyToldAreFilledAndOneThatIsPastIsIgnored() throws Exception {
        see(vacant("1", "100", DAY));
        begin(began(DAY));
        days();
        begin(began(DAY.plusDays(3)));
        begin(began(DAY.plusDays(2)));

        assertThat(days())
                .containsExactly(
                        "2026-07-01 100.00 of 100.00", "2026-07-02 100.00 of 100.00", "2026-07-03 100.00 of 100.00");
    }

    @Test
    void lateReportRewritesItsDaysAndTakesBackWhatDidNotHappen() throws Exception {
        begin(began(DAY));
        see(vacant("1", "100", DAY.minusDays(3)), let("1", "100", "甲（演示）", "2027-01-01", "3", DAY));
        assertThat(events()).containsExactly("SIGNED 2026-06-30 true");
        days();
        see(let("1", "100", "甲（演示）", "2027-01-01", "3", DAY.minusDays(1)));

        assertThat(days()).containsExactly("2026-06-29 0.00 of 100.00");
        assertThat(events())
                .containsExactly("SIGNED 2026-06-30 true", "SIGNED 2026-06-30 false", "SIGNED 2026-06-29 true");
    }

    @Test
    void snapshotWithoutAUnitEndsItOnceEveryReaderIsAsFar() throws Exception {
        begin(began(DAY));
        see(vacant("1", "100", DAY.minusDays(1)), vacant("2", "50", DAY));
        vacancies();
        harness.processElement(new StreamRecord<>(news(all(DAY)), 1000));
        settle();
        assertThat(vacancies()).isEmpty();

        harness.processWatermark(new Watermark(999));
        settle();
        assertThat(vacancies()).containsExactly("BUILDING 2026-06-30 50.00", "FLOOR 2026-06-30 50.00");
    }

    @Test
    void snapshotCountsWhenNoReaderMovesAnyMore() throws Exception {
        long patience = AttendanceFunction.PATIENCE.toMillis();
        begin(began(DAY));
        see(vacant("1", "100", DAY.minusDays(1)), vacant("2", "50", DAY));
        vacancies();
        harness.setProcessingTime(10 * patience);
        harness.processElement(new StreamRecord<>(news(all(DAY)), 1000));
        harness.setProcessingTime(11 * patience - 1);
        harness.processWatermark(new Watermark(500));
        settle();
        harness.setProcessingTime(12 * patience - 2);
        settle();
        assertThat(vacancies()).as("readers have just moved").isEmpty();

        harness.setProcessingTime(12 * patience - 1);
        settle();
        assertThat(vacancies()).containsExactly("BUILDING 2026-06-30 50.00", "FLOOR 2026-06-30 50.00");
    }

    @Test
    void buildingWithoutAnyUnitLeftStaysWithNothing() throws Exception {
        begin(began(DAY));
        see(vacant("1", "100", DAY.minusDays(1)));
        vacancies();
        harness.processElement(new StreamRecord<>(news(all(DAY)), 1000));
        harness.processWatermark(new Watermark(999));
        settle();

        assertThat(vacancies()).containsExactly("BUILDING 2026-06-30 0.00", "FLOOR 2026-06-30 0.00");
        assertThat(blocks()).endsWith(B + " 0 0.00");
    }

    @Test
    void neighboursThatAreVacantAreOneBlock() throws Exception {
        begin(began(DAY));
        see(vacant("1", "100", DAY), vacant("2", "50", DAY), let("3", "70", "甲（演示）", "2027-01-01", "3", DAY));

        assertThat(blocks()).containsExactly(B + " 1 150.00");
    }

    @Test
    void restoredOperatorGoesOnByDifference() throws Exception {
        see(vacant("1", "100", DAY.minusDays(1)), vacant("2", "50", DAY));
        begin(began(DAY));
        harness.processElement(new StreamRecord<>(news(all(DAY)), 1000));
        harness.prepareSnapshotPreBarrier(++checkpoint);
        OperatorSubtaskState state = harness.snapshot(checkpoint, 0);
        harness.close();
        harness = harness();
        harness.initializeState(state);
        harness.open();
        seen = 0;

        settle();
        assertThat(vacancies()).isEmpty();
        harness.processWatermark(new Watermark(999));
        settle();
        assertThat(vacancies()).containsExactly("BUILDING 2026-06-30 50.00", "FLOOR 2026-06-30 50.00");
        assertThat(differences())
                .as("the unit that is gone, once for the street and once for the district")
                .containsExactlyInAnyOrder("DISTRICT 2026-06-30 -100.00", "STREET 2026-06-30 -100.00");
    }

    @Test
    void checkpointThatIsAbortedAfterFiguresWentOutFailsTheJob() throws Exception {
        see(vacant("1", "100", DAY));
        begin(began(DAY));

        assertThatIllegalStateException()
                .isThrownBy(() -> harness.getOneInputOperator().notifyCheckpointAborted(checkpoint))
                .withMessageContaining("was aborted");
    }

    private void see(UnitReported... reports) throws Exception {
        for (UnitReported report : reports) {
            harness.processElement(new OccupancyNews(BUCKET, report, null, null), 0);
        }
        settle();
    }

    private void begin(DayBegan day) throws Exception {
        harness.processElement(new OccupancyNews(BUCKET, null, null, day), 0);
        settle();
    }

    private static OccupancyNews news(SnapshotCompleted snapshot) {
        return new OccupancyNews(BUCKET, null, snapshot, null);
    }

    private void settle() throws Exception {
        harness.prepareSnapshotPreBarrier(++checkpoint);
    }

    /** Of the rows that came out since the last look. */
    private List<String> vacancies() {
        List<PlaceOccupancy> rows = harness.extractOutputValues();
        List<PlaceOccupancy> fresh = rows.subList(seen, rows.size());
        seen = rows.size();
        return fresh.stream()
                .map(row -> row.level() + " " + row.day() + " " + row.sums().areaM2(SpaceUse.VACANT))
                .sorted()
                .toList();
    }

    private List<String> days() {
        List<String> days = side(OccupancyOperator.DAILY)
                .filter(row -> row.level() == PlaceLevel.BUILDING)
                .map(row -> row.day() + " " + row.sums().areaM2(SpaceUse.VACANT) + " of "
                        + row.sums().stockM2())
                .toList();
        clear(OccupancyOperator.DAILY);
        return days;
    }

    private List<String> differences() {
        return side(OccupancyOperator.DIFFERENCES)
                .map(OccupancyOperatorTest::text)
                .toList();
    }

    private static String text(OccupancyDifference change) {
        return change.level() + " " + change.day() + " " + change.difference().stockM2();
    }

    private List<String> events() {
        return side(OccupancyOperator.LEASE_EVENTS)
                .map(OccupancyOperatorTest::text)
                .toList();
    }

    private static String text(LeaseEventStanding row) {
        LocalDate day = row.event().day();
        return row.event().kind() + " " + day + " " + row.isStanding();
    }

    private List<String> blocks() {
        return side(OccupancyOperator.BLOCKS).map(OccupancyOperatorTest::text).toList();
    }

    private static String text(BlockOnOffer block) {
        return block.building() + " " + block.number() + " " + block.areaM2();
    }

    private <T> Stream<T> side(OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
        return new ArrayList<>(Objects.requireNonNullElse(records, new ArrayDeque<StreamRecord<T>>()))
                .stream().map(StreamRecord::getValue);
    }

    private void clear(OutputTag<?> tag) {
        Queue<?> records = harness.getSideOutput(tag);
        if (records != null) {
            records.clear();
        }
    }
}
