package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Lettings.DAY;

import java.time.Instant;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;
import org.taproot.model.occupancy.DaySpan;
import org.taproot.model.occupancy.OccupancyDifference;
import org.taproot.model.occupancy.OccupancySums;
import org.taproot.model.occupancy.PlaceLevel;
import org.taproot.model.occupancy.PlaceOccupancy;
import org.taproot.model.occupancy.Space;
import org.taproot.model.occupancy.SpaceUse;

class PlaceSumOperatorTest {

    private static final Space VACANT = new Space(SpaceUse.VACANT, 10_000, Space.UNDATED, Space.UNKNOWN);
    private static final int BUCKET = 4;

    @Test
    void placeWithoutAnyUnitLeftIsGivenOutWithNothingAndItsSumsAreNotKept() throws Exception {
        var harness = new KeyedOneInputStreamOperatorTestHarness<Integer, OccupancyDifference, PlaceOccupancy>(
                new PlaceSumOperator(BUCKET), difference -> BUCKET, Types.INT);
        harness.open();
        harness.processElement(difference(1), 0);
        harness.prepareSnapshotPreBarrier(1);
        int kept = harness.numKeyedStateEntries();
        harness.processElement(difference(-1), 0);
        harness.prepareSnapshotPreBarrier(2);

        assertThat(harness.extractOutputValues())
                .extracting(row -> row.day() + " " + row.sums().units())
                .containsExactly(DAY + " 1", DAY + " 0");
        assertThat(harness.numKeyedStateEntries()).isEqualTo(kept - 1);
        harness.close();
    }

    private static OccupancyDifference difference(int sign) {
        OccupancySums sums = OccupancySums.none();
        sums.add(VACANT, DaySpan.of(DAY), sign);
        return new OccupancyDifference(PlaceLevel.DISTRICT, "全区", DAY, sums, Instant.EPOCH);
    }
}
