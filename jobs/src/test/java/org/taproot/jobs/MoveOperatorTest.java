package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.taproot.jobs.RegisterCopies.address;
import static org.taproot.jobs.RegisterCopies.again;
import static org.taproot.jobs.RegisterCopies.completed;
import static org.taproot.jobs.RegisterCopies.row;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.move.EnterpriseMove;
import org.taproot.model.move.MoveKind;

class MoveOperatorTest {

    private static final int MARCH = 3;
    private static final int APRIL = 4;
    private static final int MAY = 5;

    private KeyedTwoInputStreamOperatorTestHarness<String, EnterpriseReported, SnapshotCompleted, EnterpriseMove>
            harness;

    private long checkpoint;

    @BeforeEach
    void open() throws Exception {
        harness = harness();
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, EnterpriseReported, SnapshotCompleted, EnterpriseMove>
            harness() throws Exception {
        return harness(new MoveOperator());
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, EnterpriseReported, SnapshotCompleted, EnterpriseMove>
            harness(TwoInputStreamOperator<EnterpriseReported, SnapshotCompleted, EnterpriseMove> operator)
                    throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                operator,
                fact -> fact.provenance().source(),
                snapshot -> snapshot.provenance().source(),
                Types.STRING);
    }

    @Test
    void firmWithAnotherAddressInTheNextSnapshotHasMoved() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), completed(1, MARCH));
        send(row("A", 1, address("长宁", 20), APRIL), completed(1, APRIL));

        assertThat(said()).containsExactly("A MOVE_DISTRICT 普陀>长宁 2026-03-31/2026-04-30");
        EnterpriseMove move = harness.extractOutputValues().get(0);
        assertThat(move.origin().address()).isEqualTo("上海市普陀区示例路10号");
        assertThat(move.destination().address()).isEqualTo("上海市长宁区示例路20号");
        assertThat(move.confidence()).isBetween(new BigDecimal("0.5"), BigDecimal.ONE);
        assertThat(move.reasonZh()).contains("长宁");
    }

    @Test
    void snapshotIsNotComparedBeforeAllItsRowsHaveArrived() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), row("B", 2, address("普陀", 11), MARCH), completed(2, MARCH));
        send(completed(2, APRIL), row("A", 1, address("普陀", 10), APRIL));

        assertThat(said()).isEmpty();

        send(row("B", 2, address("长宁", 21), APRIL));

        assertThat(said()).containsExactly("B MOVE_DISTRICT 普陀>长宁 2026-03-31/2026-04-30");
    }

    @Test
    void rowThatIsSentAgainIsCountedOnce() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), row("B", 2, address("普陀", 11), MARCH), completed(2, MARCH));
        send(row("A", 1, address("普陀", 10), APRIL), row("A", 1, address("普陀", 10), APRIL), completed(2, APRIL));

        assertThat(said()).isEmpty();
    }

    @Test
    void recordThatIsInTwoRowsOfASnapshotIsCountedTwiceAsItsSourceDoes() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), completed(1, MARCH));
        EnterpriseReported moved = row("A", 1, address("长宁", 20), APRIL);
        send(moved, again(moved, 2, APRIL), completed(2, APRIL));

        assertThat(said()).containsExactly("A MOVE_DISTRICT 普陀>长宁 2026-03-31/2026-04-30");
    }

    @Test
    void snapshotThatStaysIncompleteIsForgottenAfterALaterOneThatIsWhole() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), completed(2, MARCH));
        mark(2 * 60 * 60 * 1000L);
        send(row("A", 1, address("长宁", 20), APRIL), completed(1, APRIL));
        send(row("B", 2, address("普陀", 11), MARCH));

        assertThat(said()).as("what waited for its second row is gone").isEmpty();
    }

    @Test
    void snapshotThatIsTheLastWaitsForItsRowsHoweverLong() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), completed(1, MARCH));
        send(completed(1, APRIL));
        mark(2 * 60 * 60 * 1000L);
        send(row("A", 1, address("普陀", 10), MAY));
        send(row("A", 1, address("长宁", 20), APRIL));

        assertThat(said()).containsExactly("A MOVE_DISTRICT 普陀>长宁 2026-03-31/2026-04-30");
    }

    @Test
    void firmThatIsMissingHasLeftUnlessRowsWereRejected() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), row("B", 2, address("普陀", 11), MARCH), completed(2, MARCH));
        send(row("A", 1, address("普陀", 10), APRIL), completed(1, APRIL, 1));

        assertThat(said()).isEmpty();

        send(row("A", 1, address("普陀", 10), MAY), completed(1, MAY));

        assertThat(said()).containsExactly("B LEFT_COVERAGE 普陀>- 2026-04-30/2026-05-31");
    }

    @Test
    void snapshotWithoutAnyRowSaysThatNobodyLeftOrEntered() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), completed(1, MARCH));
        send(completed(0, APRIL));
        send(row("A", 1, address("普陀", 10), MAY), completed(1, MAY));

        assertThat(said()).isEmpty();
    }

    @Test
    void firmWhoseRowWasRejectedOnceIsComparedWithWhereItWasBefore() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), row("B", 2, address("普陀", 11), MARCH), completed(2, MARCH));
        send(row("A", 1, address("普陀", 10), APRIL), completed(1, APRIL, 1));
        send(row("A", 1, address("普陀", 10), MAY), row("B", 2, address("长宁", 21), MAY), completed(2, MAY));

        assertThat(said()).containsExactly("B MOVE_DISTRICT 普陀>长宁 2026-04-30/2026-05-31");
    }

    @Test
    void snapshotThatComesLateTakesBackWhatWasSaidAcrossIt() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), completed(1, MARCH));
        send(row("A", 1, address("长宁", 20), MAY), completed(1, MAY));
        assertThat(said()).containsExactly("A MOVE_DISTRICT 普陀>长宁 2026-03-31/2026-05-31");

        send(row("A", 1, address("静安", 30), APRIL), completed(1, APRIL));

        assertThat(said())
                .containsExactly(
                        "A MOVE_DISTRICT 普陀>静安 2026-03-31/2026-04-30", "A MOVE_DISTRICT 静安>长宁 2026-04-30/2026-05-31");
    }

    @Test
    void rowThatComesAfterItsSnapshotCorrectsWhatWasSaid() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), completed(1, MARCH));
        send(row("B", 2, address("长宁", 20), APRIL), completed(1, APRIL));
        assertThat(said())
                .containsExactly(
                        "A LEFT_COVERAGE 普陀>- 2026-03-31/2026-04-30", "B ENTERED_COVERAGE ->长宁 2026-03-31/2026-04-30");

        send(row("A", 1, address("长宁", 20), APRIL));

        assertThat(said())
                .containsExactly(
                        "A MOVE_DISTRICT 普陀>长宁 2026-03-31/2026-04-30", "B ENTERED_COVERAGE ->长宁 2026-03-31/2026-04-30");
        assertThat(harness.extractOutputValues())
                .filteredOn(move -> move.uscc().equals("A"))
                .extracting(EnterpriseMove::revision)
                .containsExactly(1, 2);
    }

    @Test
    void placeWhoseFirmsAllGotAnotherDistrictHasNotMoved() throws Exception {
        for (int firm = 1; firm <= 4; firm++) {
            send(row("F" + firm, firm, address("闸北", firm), MARCH), row("F" + firm, firm, address("静安", firm), APRIL));
        }
        send(completed(4, MARCH), completed(4, APRIL));

        assertThat(harness.extractOutputValues())
                .hasSize(4)
                .extracting(EnterpriseMove::kind)
                .containsOnly(MoveKind.BOUNDARY_CHANGE);
    }

    @Test
    void inWhateverOrderFactsComeTheSameIsSaidAtLast() throws Exception {
        List<Fact> facts = threeSnapshots();
        List<String> expected = outcome(facts, 0);
        assertThat(expected).hasSizeGreaterThan(4);
        Random random = new Random(20260331);
        for (int run = 0; run < 60; run++) {
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            assertThat(outcome(shuffled, 1 + random.nextInt(8)))
                    .as("run %d", run)
                    .isEqualTo(expected);
        }
    }

    private static List<Fact> threeSnapshots() {
        return List.of(
                row("A", 1, address("普陀", 10), MARCH),
                row("B", 2, address("普陀", 12), MARCH),
                row("C", 3, address("普陀", 14), MARCH),
                row("E", 4, address("普陀", 18), MARCH),
                completed(4, MARCH),
                row("A", 1, address("长宁", 10), APRIL),
                row("B", 2, address("普陀", 12), APRIL),
                row("D", 3, address("普陀", 16), APRIL),
                completed(3, APRIL, 1),
                row("A", 1, address("长宁", 10), MAY),
                row("B", 2, address("静安", 40), MAY),
                row("D", 3, address("普陀", 88), MAY),
                completed(3, MAY));
    }

    /** What is said at last; with a checkpoint after every so many facts, or none in between. */
    private List<String> outcome(List<Fact> facts, int between) throws Exception {
        var fresh = harness();
        fresh.open();
        for (int i = 0; i < facts.size(); i++) {
            process(fresh, facts.get(i));
            if (between > 0 && i % between == 0) {
                fresh.prepareSnapshotPreBarrier(i);
            }
        }
        fresh.prepareSnapshotPreBarrier(facts.size());
        List<EnterpriseMove> moves = newest(fresh.extractOutputValues());
        fresh.close();
        return moves.stream()
                .map(move -> described(move) + " " + move.id() + " " + move.reasonEn())
                .sorted()
                .toList();
    }

    @Test
    void restoredOperatorStillKnowsTheSnapshotBefore() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), completed(1, MARCH), completed(1, APRIL));
        OperatorSubtaskState state = harness.snapshot(1, 1);
        harness.close();

        harness = harness();
        harness.initializeState(state);
        harness.open();
        send(row("A", 1, address("长宁", 20), APRIL));

        assertThat(said()).containsExactly("A MOVE_DISTRICT 普陀>长宁 2026-03-31/2026-04-30");
    }

    /** Its state is that of a version that kept the moves of all pairs in one map. */
    private static final class EarlierMoveOperator extends AbstractStreamOperator<EnterpriseMove>
            implements TwoInputStreamOperator<EnterpriseReported, SnapshotCompleted, EnterpriseMove> {

        private final EnterpriseMove said;

        EarlierMoveOperator(EnterpriseMove said) {
            this.said = said;
        }

        @Override
        public void processElement1(StreamRecord<EnterpriseReported> element) throws Exception {
            getRuntimeContext()
                    .getMapState(new MapStateDescriptor<>("said", Types.STRING, StreamTypes.ENTERPRISE_MOVE))
                    .put(said.beforeOn() + "/" + said.afterOn() + "|" + said.id(), said);
        }

        @Override
        public void processElement2(StreamRecord<SnapshotCompleted> element) {}
    }

    @Test
    void whatAnEarlierVersionSaidIsNotSaidAgain() throws Exception {
        Fact[] facts = {
            row("A", 1, address("普陀", 10), MARCH), completed(1, MARCH),
            row("A", 1, address("长宁", 20), MAY), completed(1, MAY)
        };
        send(facts);
        EnterpriseMove move = harness.extractOutputValues().get(0);
        harness.close();

        var earlier = harness(new EarlierMoveOperator(move));
        earlier.open();
        process(earlier, facts[0]);
        OperatorSubtaskState state = earlier.snapshot(1, 1);
        earlier.close();
        harness = harness();
        harness.initializeState(state);
        harness.open();
        send(facts);
        assertThat(harness.extractOutputValues()).isEmpty();

        send(row("A", 1, address("静安", 30), APRIL), completed(1, APRIL));
        assertThat(harness.extractOutputValues())
                .filteredOn(EnterpriseMove::isWithdrawn)
                .extracting(EnterpriseMove::id, EnterpriseMove::revision)
                .containsExactly(tuple(move.id(), 2));
    }

    @Test
    void rowsOfWhatIsNoSnapshotAreForgotten() throws Exception {
        send(row("A", 1, address("普陀", 10), MARCH), row("B", 2, address("普陀", 10), MARCH));
        int kept = harness.numKeyedStateEntries();
        mark(2 * 60 * 60 * 1000L);
        send(row("A", 1, address("普陀", 10), APRIL));

        assertThat(harness.numKeyedStateEntries()).isLessThanOrEqualTo(kept);
    }

    private void mark(long millis) throws Exception {
        harness.processWatermark1(new Watermark(millis));
        harness.processWatermark2(new Watermark(millis));
    }

    private void send(Fact... facts) throws Exception {
        for (Fact fact : facts) {
            process(harness, fact);
        }
        harness.prepareSnapshotPreBarrier(++checkpoint);
    }

    private static void process(
            KeyedTwoInputStreamOperatorTestHarness<String, EnterpriseReported, SnapshotCompleted, EnterpriseMove> to,
            Fact fact)
            throws Exception {
        if (fact instanceof EnterpriseReported reported) {
            to.processElement1(reported, 0);
        } else {
            to.processElement2((SnapshotCompleted) fact, 0);
        }
    }

    private List<String> said() {
        return newest(harness.extractOutputValues()).stream()
                .map(MoveOperatorTest::described)
                .sorted()
                .toList();
    }

    private static List<EnterpriseMove> newest(List<EnterpriseMove> revisions) {
        Map<String, EnterpriseMove> byId = new TreeMap<>();
        revisions.forEach(
                move -> byId.merge(move.id(), move, (one, other) -> one.revision() > other.revision() ? one : other));
        return byId.values().stream().filter(move -> !move.isWithdrawn()).toList();
    }

    private static String described(EnterpriseMove move) {
        return "%s %s %s>%s %s/%s"
                .formatted(
                        move.uscc(),
                        move.kind(),
                        move.origin() == null ? "-" : move.origin().district(),
                        move.destination() == null ? "-" : move.destination().district(),
                        move.beforeOn(),
                        move.afterOn());
    }
}
