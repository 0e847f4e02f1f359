package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Premises.carrier;
import static org.taproot.jobs.Premises.decision;
import static org.taproot.jobs.Premises.firm;
import static org.taproot.jobs.Premises.unit;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.lake.table.Buckets;
import org.taproot.model.carrier.CarrierReported;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.Fact;
import org.taproot.model.fact.Version;
import org.taproot.model.resolve.DecisionReported;
import org.taproot.model.resolve.EnterprisePlace;

/** Both operators of the job, one behind the other. */
class PlaceOperatorTest {

    private static final String TOWER = "上海市普陀区示例路10号示例大厦";
    private static final Duration AS_LONG_AS_IT_TAKES = Duration.ofMinutes(10);

    private KeyedTwoInputStreamOperatorTestHarness<String, EnterpriseReported, DecisionReported, RoadFirm> registered;
    private KeyedTwoInputStreamOperatorTestHarness<String, RoadFirm, GazetteerFact, Version<EnterprisePlace>> places;
    private int passedOn;
    private long checkpoint;

    @BeforeEach
    void open() throws Exception {
        open(AS_LONG_AS_IT_TAKES);
    }

    private void open(Duration beforeACheckpoint) throws Exception {
        registered = registered();
        registered.open();
        places = places(beforeACheckpoint);
        places.open();
        passedOn = 0;
    }

    /** Both from a checkpoint, as after a failure. */
    private void restore(Duration beforeACheckpoint) throws Exception {
        OperatorSubtaskState ofRegistered = registered.snapshot(checkpoint, checkpoint);
        OperatorSubtaskState ofPlaces = places.snapshot(checkpoint, checkpoint);
        close();
        registered = registered();
        registered.initializeState(ofRegistered);
        registered.open();
        places = places(beforeACheckpoint);
        places.initializeState(ofPlaces);
        places.open();
        passedOn = 0;
    }

    @AfterEach
    void close() throws Exception {
        registered.close();
        places.close();
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, EnterpriseReported, DecisionReported, RoadFirm>
            registered() throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new RegisteredPlaceFunction()),
                EnterpriseReported::key,
                DecisionReported::key,
                Types.STRING);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, RoadFirm, GazetteerFact, Version<EnterprisePlace>>
            places(Duration beforeACheckpoint) throws Exception {
        return new KeyedTwoInputStreamOperatorTestHarness<>(
                new PlaceOperator(new Buckets(4), beforeACheckpoint), RoadFirm::road, fact -> "", Types.STRING);
    }

    @Test
    void addressIsResolvedToTheUnitThatItsBuildingHas() throws Exception {
        send(carrier("C1", "示例大厦", TOWER, 1), unit("示例大厦", "12", "1203"), firm("A", TOWER + "12层1203室", 1));

        EnterprisePlace place = current().get("A");
        assertThat(described("A")).isEqualTo("RESOLVED C1 12 示例大厦/12/1203");
        assertThat(place.confidence()).isGreaterThan(new BigDecimal("0.6"));
        assertThat(place.reasonZh()).contains("道路和门牌相同");
        assertThat(place.reasonEn()).contains("same road and number");
    }

    @Test
    void carrierThatComesLaterResolvesTheFirmsOfItsRoadAlone() throws Exception {
        send(carrier("C0", "另一大厦", "上海市普陀区另路1号", 1), firm("A", TOWER, 1), firm("B", "上海市普陀区别路20号", 1));
        assertThat(described("A")).startsWith("UNRESOLVED");
        int before = places.extractOutputValues().size();

        send(carrier("C1", "示例大厦", TOWER, 2));

        assertThat(described("A")).startsWith("RESOLVED C1");
        assertThat(places.extractOutputValues()).hasSize(before + 1);
    }

    @Test
    void firmOfADistrictWithoutCarriersIsOutside() throws Exception {
        send(carrier("C1", "示例大厦", TOWER, 1), firm("A", "上海市长宁区别路20号", 1));

        assertThat(described("A")).startsWith("OUTSIDE");
    }

    @Test
    void carriersThatFitAlikeAreCandidates() throws Exception {
        send(
                carrier("C1", null, "上海市普陀区示例路10号", 1),
                carrier("C2", null, "上海市普陀区示例路10号", 1),
                firm("A", "上海市普陀区示例路10号", 1));

        assertThat(described("A")).startsWith("UNRESOLVED");
        assertThat(current().get("A").candidates()).isEqualTo("C1、C2");
    }

    @Test
    void firmsCrowdedInOneRoomShareARegistrationAddress() throws Exception {
        send(carrier("C1", "示例大厦", TOWER, 1), firm("Z", TOWER + "1501室", 1));
        for (int i = 0; i < 8; i++) {
            send(firm("F" + i, TOWER + "101室", 1));
        }

        assertThat(described("F0")).startsWith("SHARED C1");
        assertThat(described("F7")).startsWith("SHARED C1");
        assertThat(described("Z")).startsWith("RESOLVED C1");
    }

    @Test
    void decisionHoldsThroughLaterObservations() throws Exception {
        send(firm("A", "普陀区示例路近河", 1), carrier("C1", "示例大厦", TOWER, 1));
        send(decision("A", "普陀区示例路近河", "C1", 5));
        send(firm("A", "普陀区示例路近河", 9));

        assertThat(described("A")).isEqualTo("RESOLVED C1 3 null");
        assertThat(current().get("A").reasonZh()).contains("人工认定", "实地核实");
    }

    @Test
    void decisionThatComesBeforeItsFirmHoldsToo() throws Exception {
        send(decision("A", "普陀区示例路近河", null, 5), carrier("C1", "示例大厦", TOWER, 1));
        send(firm("A", "普陀区示例路近河", 1));

        assertThat(described("A")).startsWith("OUTSIDE");
    }

    @Test
    void whenTheAddressChangesItIsOfferedAgainWithTheEarlierDecision() throws Exception {
        send(carrier("C1", "示例大厦", TOWER, 1), firm("A", "普陀区示例路近河", 1));
        send(decision("A", "普陀区示例路近河", "C1", 5));
        send(firm("A", "普陀区示例路桥下", 9));

        assertThat(described("A")).startsWith("UNRESOLVED");
        assertThat(current().get("A").earlierDecision()).contains("普陀区示例路近河", "C1", "示例（演示）");
    }

    @Test
    void restoredOperatorsGoOnWhereTheyWere() throws Exception {
        send(carrier("C1", "示例大厦", TOWER, 1), firm("A", TOWER, 1), decision("B", "普陀区示例路近河", "C1", 5));
        restore(AS_LONG_AS_IT_TAKES);

        send(firm("B", "普陀区示例路近河", 1), firm("A", TOWER, 2), firm("C", TOWER, 1));

        assertThat(current()).containsOnlyKeys("B", "C");
        assertThat(described("B")).isEqualTo("RESOLVED C1 3 null");
        assertThat(described("C")).startsWith("RESOLVED C1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"普陀区示例路近河", "上海市普陀区别路20号"})
    void decisionIsToldAtOnceWithOrWithoutARoad(String address) throws Exception {
        send(carrier("C1", "示例大厦", TOWER, 1), firm("A", address, 1));

        bring(decision("A", address, "C1", 5));

        assertThat(described("A")).isEqualTo("RESOLVED C1 3 null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"普陀区示例路近河", "上海市普陀区别路20号"})
    void restoredOperatorsTellADecisionAtOnceToo(String address) throws Exception {
        send(carrier("C1", "示例大厦", TOWER, 1), firm("A", address, 1));
        restore(AS_LONG_AS_IT_TAKES);

        bring(decision("A", address, "C1", 5));

        assertThat(described("A")).isEqualTo("RESOLVED C1 3 null");
        places.prepareSnapshotPreBarrier(++checkpoint);
        assertThat(places.extractOutputValues()).hasSize(1);
    }

    @Test
    void decisionDoesNotWaitForTheFirmsThatACheckpointLeft() throws Exception {
        close();
        open(Duration.ZERO);
        send(firm("A", TOWER, 1), firm("B", TOWER, 1), firm("C", TOWER, 1), carrier("C1", "示例大厦", TOWER, 1));
        assertThat(current()).hasSize(1);

        bring(decision("C", TOWER, "C1", 5));

        assertThat(described("C")).isEqualTo("RESOLVED C1 3 null");
    }

    @Test
    void whatACheckpointDidNotWaitForFollows() throws Exception {
        close();
        open(Duration.ZERO);
        send(firm("A", TOWER, 1), firm("B", "普陀区示例路近河", 1), firm("C", TOWER, 1));
        assertThat(current()).hasSize(1);

        places.setProcessingTime(60_000);

        assertThat(current()).containsOnlyKeys("A", "B", "C");
    }

    @Test
    void whatACheckpointDidNotWaitForIsNotLostWithIt() throws Exception {
        close();
        open(Duration.ZERO);
        send(firm("A", TOWER, 1), firm("B", "普陀区示例路近河", 1), firm("C", TOWER, 1));
        Set<String> told = current().keySet();
        assertThat(told).hasSize(1);

        restore(AS_LONG_AS_IT_TAKES);
        places.setProcessingTime(60_000);

        assertThat(current()).hasSize(2).doesNotContainKeys(told.iterator().next());
        int before = places.extractOutputValues().size();
        restore(AS_LONG_AS_IT_TAKES);
        send();
        assertThat(before).isEqualTo(2);
        assertThat(current()).isEmpty();
    }

    @Test
    void carrierThatMovesToAnotherRoadIsFoundThereAlone() throws Exception {
        send(
                carrier("C1", "示例大厦", TOWER, 1),
                firm("A", TOWER, 1),
                firm("B", "上海市普陀区别路20号", 1),
                firm("D", "上海市普陀区示例大厦", 1));
        assertThat(described("D")).startsWith("RESOLVED C1");

        send(carrier("C1", "样板大厦", "上海市普陀区别路20号", 2));

        assertThat(described("A")).startsWith("UNRESOLVED null");
        assertThat(described("B")).startsWith("RESOLVED C1");
        assertThat(described("D")).startsWith("UNRESOLVED null");
    }

    @Test
    void inWhateverOrderFactsComeTheSameIsSaidAtLast() throws Exception {
        List<Fact> facts = List.of(
                carrier("C1", "示例大厦", "上海市普陀区示例路12号", 1),
                carrier("C1", "示例大厦", TOWER, 2),
                carrier("C2", "示例大厦", "上海市普陀区另路7号", 1),
                carrier("C3", "样板中心", "上海市普陀区另路9号", 1),
                unit("样板中心", "2", "201"),
                firm("A", TOWER, 1),
                firm("A", "上海市普陀区另路9号样板中心201室", 2),
                firm("B", "上海市普陀区样板中心201室", 1),
                firm("D", TOWER, 1),
                firm("E", "上海市长宁区另路9号", 1),
                decision("D", TOWER, "C3", 3),
                decision("B", "上海市普陀区样板中心", "C1", 3));
        List<String> expected = outcome(facts);
        assertThat(expected).hasSize(4);
        Random random = new Random(20260601);
        for (int run = 0; run < 40; run++) {
            List<Fact> shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, random);
            assertThat(outcome(shuffled)).as("run %d", run).isEqualTo(expected);
        }
    }

    private List<String> outcome(List<Fact> facts) throws Exception {
        close();
        open();
        for (Fact fact : facts) {
            send(fact);
        }
        return current().values().stream().map(EnterprisePlace::toString).toList();
    }

    private void send(Fact... facts) throws Exception {
        bring(facts);
        places.prepareSnapshotPreBarrier(++checkpoint);
    }

    /** Without a checkpoint. */
    private void bring(Fact... facts) throws Exception {
        for (Fact fact : facts) {
            if (fact instanceof EnterpriseReported reported) {
                registered.processElement1(reported, 0);
            } else if (fact instanceof DecisionReported decided) {
                registered.processElement2(decided, 0);
            } else if (fact instanceof CarrierReported carrier) {
                places.processElement2(new GazetteerFact(carrier, null), 0);
            } else {
                places.processElement2(new GazetteerFact(null, (UnitReported) fact), 0);
            }
        }
        List<RoadFirm> firms = registered.extractOutputValues();
        for (RoadFirm firm : firms.subList(passedOn, firms.size())) {
            places.processElement1(firm, 0);
        }
        passedOn = firms.size();
    }

    private Map<String, EnterprisePlace> current() {
        Map<String, EnterprisePlace> newest = new TreeMap<>();
        places.extractOutputValues().forEach(version -> newest.put(version.key(), version.payload()));
        return newest;
    }

    private String described(String uscc) {
        EnterprisePlace place = current().get(uscc);
        return "%s %s %s %s".formatted(place.state(), place.carrierId(), place.floor(), place.unitId());
    }
}
