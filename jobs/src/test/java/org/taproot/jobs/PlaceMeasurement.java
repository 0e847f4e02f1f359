package org.taproot.jobs;

import static org.taproot.jobs.Premises.carrier;
import static org.taproot.jobs.Premises.firm;
import static org.taproot.jobs.Premises.unit;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.storage.JobManagerCheckpointStorage;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.taproot.lake.table.Buckets;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.Version;
import org.taproot.model.resolve.DecisionReported;
import org.taproot.model.resolve.EnterprisePlace;

/**
 * How long checkpoints wait for places, and how much of it is work of their thread, run by hand: firms first, then carriers, then units. Arguments: firms, carriers,
 * units, facts between two checkpoints.
 */
final class PlaceMeasurement {

    private static final String SIGNS = "云启澜禾钧拓衡曜森翎";

    private static final int MOST_BYTES = 1 << 30;

    private final int firms;
    private final int carriers;
    private final int units;
    private final int factsPerCheckpoint;
    private final KeyedTwoInputStreamOperatorTestHarness<String, EnterpriseReported, DecisionReported, RoadFirm>
            registered;
    private final KeyedTwoInputStreamOperatorTestHarness<String, RoadFirm, GazetteerFact, Version<EnterprisePlace>>
            places;
    private final List<Long> waits = new ArrayList<>();
    private final List<Long> work = new ArrayList<>();
    private final List<Long> between = new ArrayList<>();
    private final List<Long> snapshots = new ArrayList<>();
    private long checkpoint;
    private long sent;
    private long now;

    private PlaceMeasurement(int firms, int carriers, int units, int factsPerCheckpoint) throws Exception {
        this.firms = firms;
        this.carriers = carriers;
        this.units = units;
        this.factsPerCheckpoint = factsPerCheckpoint;
        registered = new KeyedTwoInputStreamOperatorTestHarness<>(
                new KeyedCoProcessOperator<>(new RegisteredPlaceFunction()),
                EnterpriseReported::key,
                DecisionReported::key,
                Types.STRING);
        places = new KeyedTwoInputStreamOperatorTestHarness<>(
                new PlaceOperator(new Buckets(16)), RoadFirm::road, fact -> "", Types.STRING);
        places.setCheckpointStorage(new JobManagerCheckpointStorage(MOST_BYTES));
        registered.open();
        places.open();
    }

    public static void main(String[] args) throws Exception {
        new PlaceMeasurement(
                        Integer.parseInt(args[0]),
                        Integer.parseInt(args[1]),
                        Integer.parseInt(args[2]),
                        Integer.parseInt(args[3]))
                .run();
    }

    private void run() throws Exception {
        stretch("firms", firms, i -> send(firm("F" + i, address(i), 1)));
        stretch("carriers", carriers, i -> send(new GazetteerFact(carrier("C" + i, name(i), street(i), 1), null)));
        stretch(
                "units",
                units,
                i -> send(new GazetteerFact(null, unit(name(i % carriers), "" + floor(i), "" + floor(i) + room(i)))));
        stretch("carriers that change", 20, i -> {
            send(new GazetteerFact(carrier("C" + i, name(i) + "新", street(i), 2), null));
            checkpoint();
        });
        stretch("firms that move", 20, i -> {
            send(firm("F" + i * 7, address(i * 7 + 1), 2));
            checkpoint();
        });
        registered.close();
        places.close();
    }

    private void stretch(String what, int count, Step step) throws Exception {
        waits.clear();
        work.clear();
        between.clear();
        snapshots.clear();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            step.at(i);
        }
        checkpoint();
        System.out.printf(
                "%-22s %7d in %6d ms; %3d checkpoints held, longest %5d ms, all %6d ms; work, longest %5d ms, all %6d ms; between, all %6d ms; written, longest %5d ms; said %d%n",
                what,
                count,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                waits.size(),
                longest(waits),
                all(waits),
                longest(work),
                all(work),
                all(between),
                longest(snapshots),
                places.getOutput().size());
        places.getOutput().clear();
    }

    /** What this thread alone has worked, in milliseconds: other work on the machine makes no difference. */
    private static long worked() {
        return TimeUnit.NANOSECONDS.toMillis(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
    }

    private static long longest(List<Long> millis) {
        return millis.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static long all(List<Long> millis) {
        return millis.stream().mapToLong(Long::longValue).sum();
    }

    private void send(EnterpriseReported fact) throws Exception {
        registered.processElement1(fact, 0);
        for (RoadFirm firm : registered.extractOutputValues()) {
            places.processElement1(firm, 0);
        }
        registered.getOutput().clear();
        count();
    }

    private void send(GazetteerFact fact) throws Exception {
        places.processElement2(fact, 0);
        count();
    }

    private void count() throws Exception {
        sent++;
        if (sent % factsPerCheckpoint == 0) {
            checkpoint();
        }
    }

    private void checkpoint() throws Exception {
        long before = worked();
        // ten seconds are between two, in which it may go on
        for (int i = 0; i < 100; i++) {
            places.setProcessingTime(now += 100);
        }
        between.add(worked() - before);
        long started = worked();
        long start = System.nanoTime();
        places.prepareSnapshotPreBarrier(++checkpoint);
        long held = System.nanoTime();
        work.add(worked() - started);
        places.snapshot(checkpoint, checkpoint);
        waits.add(TimeUnit.NANOSECONDS.toMillis(held - start));
        snapshots.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - held));
    }

    /** Two of five at one of five shared doors, one in twenty by the name of a building alone, the rest in buildings. */
    private String address(int firm) {
        if (firm % 5 < 2) {
            return "上海市普陀区集中路%d号%d层A%d室".formatted(firm % 25 + 1, firm / 1000 + 1, firm);
        }
        int building = firm * 31 % carriers;
        return firm % 20 == 2
                ? "上海市普陀区" + name(building) + "" + floor(firm) + room(firm) + "室"
                : street(building) + floor(firm) + "层" + floor(firm) + room(firm) + "室";
    }

    private static String street(int building) {
        int road = building % 1000 / 10;
        return "上海市普陀区" + SIGNS.charAt(road / 10) + SIGNS.charAt(road % 10) + "路"
                + (building / 1000 * 10 + building % 10 + 1) * 2 + "号" + name(building);
    }

    private static String name(int building) {
        StringBuilder name = new StringBuilder("示例");
        for (char digit : Integer.toString(building).toCharArray()) {
            name.append(SIGNS.charAt(digit - '0'));
        }
        return name + "大厦";
    }

    private int floor(int i) {
        return 3 + i / carriers % 9;
    }

    private int room(int i) {
        return 10 + i / carriers / 9 % 80;
    }

    private interface Step {
        void at(int i) throws Exception;
    }
}
