package org.taproot.jobs;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
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
 * Resolves the registered places of firms. Keyed by road; carriers and units go to every instance. Firms that what came
 * makes a difference to are resolved right before a checkpoint, for a while, and the rest of them after it, a little at a
 * time, so that no checkpoint waits long. What a person decided is told at once.
 */
final class PlaceOperator extends AbstractStreamOperator<Version<EnterprisePlace>>
        implements TwoInputStreamOperator<RoadFirm, GazetteerFact, Version<EnterprisePlace>>, BoundedMultiInput {

    /** How long a checkpoint may be held for firms. */
    static final Duration BEFORE_A_CHECKPOINT = Duration.ofMillis(400);

    private static final Duration AT_A_TIME = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String FIRMS = "firms";
    private static final String WAITING = "waiting";

    private final Buckets buckets;
    private final Duration beforeACheckpoint;

    private transient MapState<String, RegisteredPlace> firms;
    private transient MapState<String, Version<EnterprisePlace>> placed;
    /** The firms that were left for after the checkpoint. */
    private transient ListState<String> waiting;

    private transient CarrierBook carriers;
    private transient DistrictChanges changes;

    // Not state: made of it when the operator opens.
    private transient Map<String, Streetscape> streets;
    private transient Set<String> waitingRoads;
    // Not state: what is left of it at a checkpoint waits in state.
    private transient Set<String> touchedRoads;
    private transient Map<String, Set<String>> touchedCarriers;
    private transient Set<String> districts;
    private transient ScheduledFuture<?> goingOn;
    private transient int openInputs;

    PlaceOperator(Buckets buckets) {
        this(buckets, BEFORE_A_CHECKPOINT);
    }

    /** @param beforeACheckpoint how long a checkpoint may be held; one firm is resolved in any case */
    PlaceOperator(Buckets buckets, Duration beforeACheckpoint) {
        this.buckets = requireNonNull(buckets, "buckets");
        this.beforeACheckpoint = requireNonNull(beforeACheckpoint, "beforeACheckpoint");
    }

    @Override
    public void open() throws Exception {
        super.open();
        firms = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(FIRMS, Types.STRING, StreamTypes.REGISTERED_PLACE));
        placed = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "placed", Types.STRING, StreamTypes.version(StreamTypes.ENTERPRISE_PLACE)));
        waiting = getRuntimeContext().getListState(new ListStateDescriptor<>(WAITING, Types.STRING));
        changes = DistrictChanges.declared();
        carriers = new CarrierBook(getOperatorStateBackend(), changes);
        districts = carriers.districts();
        streets = new HashMap<>();
        touchedRoads = new LinkedHashSet<>();
        touchedCarriers = new HashMap<>();
        openInputs = 2;
        openStreets();
    }

    private void openStreets() throws Exception {
        for (String road : roadsWith(FIRMS)) {
            setCurrentKey(road);
            Streetscape street = street(road);
            firms.values().forEach(street::put);
            street.settle();
        }
        waitingRoads = roadsWith(WAITING);
        for (String road : waitingRoads) {
            setCurrentKey(road);
            street(road).touch(waiting.get());
            touchedRoads.add(road);
        }
        goOnLater();
    }

    private Set<String> roadsWith(String state) {
        try (Stream<String> roads = this.<String>getKeyedStateBackend().getKeys(state, VoidNamespace.INSTANCE)) {
            return roads.collect(Collectors.toCollection(HashSet::new));
        }
    }

    private Streetscape street(String road) throws Exception {
        Streetscape street = streets.get(road);
        if (street == null) {
            street = new Streetscape(carriers.carriersOf(road), districts, changes);
            streets.put(road, street);
        }
        return street;
    }

    @Override
    public void processElement1(StreamRecord<RoadFirm> element) throws Exception {
        RoadFirm firm = element.getValue();
        Streetscape street = street(firm.road());
        RegisteredPlace before = firms.get(firm.uscc());
        if (before != null) {
            street.remove(before);
        }
        if (firm.place() == null) {
            firms.remove(firm.uscc());
            placed.remove(firm.uscc());
        } else {
            firms.put(firm.uscc(), firm.place());
            street.put(firm.place());
            if (isJustDecided(before, firm.place())) {
                tell(street, firm.place());
            }
        }
        touchedRoads.add(firm.road());
    }

    private static boolean isJustDecided(RegisteredPlace before, RegisteredPlace now) {
        return !now.decisions().equals(before == null ? List.of() : before.decisions());
    }

    @Override
    public void processElement2(StreamRecord<GazetteerFact> element) throws Exception {
        GazetteerFact fact = element.getValue();
        if (fact.carrier() == null) {
            carriers.put(fact.unit()).forEach(this::touch);
            return;
        }
        String id = fact.carrier().key();
        Set<String> roadsBefore = carriers.roadsOf(id);
        Set<String> touched = carriers.put(fact.carrier());
        touched.forEach(this::touch);
        if (touched.contains(id)) {
            touchedCarriers.get(id).addAll(roadsBefore);
        }
    }

    private void touch(String carrier) {
        touchedCarriers.computeIfAbsent(carrier, none -> new HashSet<>());
    }

    @Override
    public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
        resolve(beforeACheckpoint);
        Set<String> roads = new HashSet<>(waitingRoads);
        roads.addAll(touchedRoads);
        for (String road : roads) {
            setCurrentKey(road);
            waiting.update(streets.get(road).touched());
        }
        waitingRoads = new HashSet<>(touchedRoads);
        goOnLater();
    }

    /** Between checkpoints, so that what a checkpoint did not wait for does not wait for the next one. */
    private void goOnLater() {
        if (goingOn == null && !touchedRoads.isEmpty()) {
            long next = getProcessingTimeService().getCurrentProcessingTime() + PAUSE.toMillis();
            goingOn = getProcessingTimeService().registerTimer(next, time -> {
                goingOn = null;
                resolve(AT_A_TIME);
                goOnLater();
            });
        }
    }

    @Override
    public void endInput(int inputId) throws Exception {
        openInputs--;
        while (openInputs == 0 && !(touchedRoads.isEmpty() && touchedCarriers.isEmpty())) {
            resolve(AT_A_TIME);
        }
    }

    private void resolve(Duration most) throws Exception {
        long start = System.nanoTime();
        takeCarriers();
        while (!touchedRoads.isEmpty()) {
            String road = touchedRoads.iterator().next();
            Streetscape street = streets.get(road);
            setCurrentKey(road);
            for (String uscc = street.nextTouched(); uscc != null; uscc = street.nextTouched()) {
                tell(street, firms.get(uscc));
                if (System.nanoTime() - start >= most.toNanos()) {
                    return;
                }
            }
            touchedRoads.remove(road);
        }
    }

    private void takeCarriers() throws Exception {
        for (Map.Entry<String, Set<String>> touched : touchedCarriers.entrySet()) {
            String id = touched.getKey();
            Set<String> roads = carriers.roadsOf(id);
            for (String road : touched.getValue()) {
                // where no firm is there is no street
                if (!roads.contains(road) && streets.containsKey(road)) {
                    streets.get(road).removeCarrier(id);
                    touchedRoads.add(road);
                }
            }
            for (String road : roads) {
                if (streets.containsKey(road)) {
                    streets.get(road).put(carriers.known(id));
                    touchedRoads.add(road);
                }
            }
        }
        touchedCarriers.clear();
        takeDistricts();
    }

    private void takeDistricts() {
        if (!districts.equals(carriers.districts())) {
            districts = carriers.districts();
            streets.values().forEach(street -> street.carriersAreIn(districts));
            touchedRoads.addAll(streets.keySet());
        }
    }

    private void tell(Streetscape street, RegisteredPlace firm) throws Exception {
        EnterprisePlace place = street.place(firm);
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
