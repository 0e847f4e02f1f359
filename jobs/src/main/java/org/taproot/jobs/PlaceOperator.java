package org.taproot.jobs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.taproot.lake.table.Buckets;
import org.taproot.model.fact.Presence;
import org.taproot.model.fact.Version;
import org.taproot.model.resolve.DistrictChanges;
import org.taproot.model.resolve.EnterprisePlace;
import org.taproot.model.resolve.RegisteredPlace;
import org.taproot.model.resolve.Streetscape;

/**
 * Resolves the registered places of firms. Keyed by road; carriers and units go to every instance. What has changed is
 * resolved right before a checkpoint, a door at a time for firms and a road at a time for carriers, so that the order of
 * arrival makes no difference.
 */
final class PlaceOperator extends AbstractStreamOperator<Version<EnterprisePlace>>
        implements TwoInputStreamOperator<RoadFirm, GazetteerFact, Version<EnterprisePlace>>, BoundedMultiInput {

    private static final String FIRMS = "firms";

    private final Buckets buckets;

    private transient MapState<String, RegisteredPlace> firms;
    private transient MapState<String, Version<EnterprisePlace>> placed;
    private transient CarrierBook carriers;
    private transient DistrictChanges changes;

    // Not state: what was touched before a checkpoint was resolved before it.
    private transient TreeMap<String, Set<String>> touchedDoors;
    private transient Set<String> touchedRoads;
    private transient boolean everythingTouched;
    private transient int openInputs;

    PlaceOperator(Buckets buckets) {
        this.buckets = buckets;
    }

    @Override
    public void open() throws Exception {
        super.open();
        firms = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(FIRMS, Types.STRING, StreamTypes.REGISTERED_PLACE));
        placed = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "placed", Types.STRING, StreamTypes.version(StreamTypes.ENTERPRISE_PLACE)));
        changes = DistrictChanges.declared();
        carriers = new CarrierBook(getOperatorStateBackend(), changes);
        touchedDoors = new TreeMap<>();
        touchedRoads = new HashSet<>();
        openInputs = 2;
    }

    @Override
    public void processElement1(StreamRecord<RoadFirm> element) throws Exception {
        RoadFirm firm = element.getValue();
        RegisteredPlace before = firms.get(firm.uscc());
        if (before != null) {
            touch(firm.road(), before);
        }
        if (firm.place() == null) {
            firms.remove(firm.uscc());
            placed.remove(firm.uscc());
        } else {
            firms.put(firm.uscc(), firm.place());
            touch(firm.road(), firm.place());
        }
    }

    private void touch(String road, RegisteredPlace firm) {
        touchedDoors.computeIfAbsent(road, none -> new HashSet<>()).add(Streetscape.doorOf(firm, changes));
    }

    @Override
    public void processElement2(StreamRecord<GazetteerFact> element) throws Exception {
        GazetteerFact fact = element.getValue();
        Set<String> districts = carriers.districts();
        Set<String> roads = fact.carrier() != null ? carriers.put(fact.carrier()) : carriers.put(fact.unit());
        touchedRoads.addAll(roads);
        everythingTouched |= !carriers.districts().equals(districts);
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        resolveTouched();
    }

    @Override
    public void endInput(int inputId) throws Exception {
        openInputs--;
        if (openInputs == 0) {
            resolveTouched();
        }
    }

    private void resolveTouched() throws Exception {
        if (everythingTouched) {
            KeyedStateBackend<String> backend = getKeyedStateBackend();
            try (Stream<String> roads = backend.getKeys(FIRMS, VoidNamespace.INSTANCE)) {
                roads.forEach(touchedRoads::add);
            }
        }
        for (String road : touchedRoads) {
            touchedDoors.remove(road);
            if (isMine(road)) {
                resolve(road, firm -> true);
            }
        }
        for (Map.Entry<String, Set<String>> road : touchedDoors.entrySet()) {
            resolve(road.getKey(), firm -> road.getValue().contains(Streetscape.doorOf(firm, changes)));
        }
        everythingTouched = false;
        touchedRoads.clear();
        touchedDoors.clear();
    }

    /** Carriers come to every instance, firms to the one of their road. */
    private boolean isMine(String road) {
        TaskInfo task = getRuntimeContext().getTaskInfo();
        return task.getIndexOfThisSubtask()
                == KeyGroupRangeAssignment.assignKeyToParallelOperator(
                        road, task.getMaxNumberOfParallelSubtasks(), task.getNumberOfParallelSubtasks());
    }

    private void resolve(String road, Predicate<RegisteredPlace> isConcerned) throws Exception {
        setCurrentKey(road);
        List<RegisteredPlace> concerned = new ArrayList<>();
        for (RegisteredPlace firm : firms.values()) {
            if (isConcerned.test(firm)) {
                concerned.add(firm);
            }
        }
        if (concerned.isEmpty()) {
            return;
        }
        List<EnterprisePlace> places = carriers.streetscape(road).places(concerned);
        for (int i = 0; i < places.size(); i++) {
            tell(concerned.get(i), places.get(i));
        }
    }

    private void tell(RegisteredPlace firm, EnterprisePlace place) throws Exception {
        Version<EnterprisePlace> before = placed.get(firm.uscc());
        if (before == null || !before.payload().equals(place)) {
            int revision = before == null ? 1 : before.revision() + 1;
            Version<EnterprisePlace> now = new Version<>(
                    firm.uscc(), buckets.of(firm.uscc()), place, revision, firm.cause(), Presence.PRESENT);
            placed.put(firm.uscc(), now);
            output.collect(new StreamRecord<>(now));
        }
    }
}
