package org.taproot.model.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitStatus;

/** Invented units that change at random, the same for the same seed. */
final class RandomUnits {

    private static final UnitStatus[] STATUSES = UnitStatus.values();

    private final Random random;

    RandomUnits(long seed) {
        random = new Random(seed);
    }

    /** @param before null when the unit is new */
    record Change(Unit before, Unit after) {}

    /** Changes of a few units in two buildings of two streets, in order. */
    static List<Change> changes(long seed, int count) {
        RandomUnits units = new RandomUnits(seed);
        Map<String, Unit> current = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Unit after = units.next();
            changes.add(new Change(current.put(after.id(), after), after));
        }
        return changes;
    }

    Unit next() {
        int building = random.nextInt(3);
        UnitStatus status = random.nextInt(10) == 0 ? null : STATUSES[random.nextInt(STATUSES.length)];
        LocalDate start = Fixture.DAY.plusDays(random.nextInt(60) - 40L);
        return new Unit(
                "楼" + building + "（演示）",
                String.valueOf(1 + random.nextInt(3)),
                String.valueOf(1 + random.nextInt(3)),
                building == 0 ? null : "街道" + random.nextInt(2) + "（演示）",
                maybe(BigDecimal.valueOf(random.nextInt(1_000_000), 2)),
                status,
                maybe("企业" + random.nextInt(3) + "（演示）"),
                maybe(start),
                maybe(start.plusDays(random.nextInt(400))),
                maybe(BigDecimal.valueOf(random.nextInt(90_000), 4)));
    }

    private <T> T maybe(T value) {
        return random.nextInt(6) == 0 ? null : value;
    }
}
