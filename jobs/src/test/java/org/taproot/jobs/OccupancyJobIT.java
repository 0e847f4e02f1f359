package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.Lettings.B;
import static org.taproot.jobs.Lettings.DAY;
import static org.taproot.jobs.Lettings.JANUARY;
import static org.taproot.jobs.Lettings.began;
import static org.taproot.jobs.Lettings.in;
import static org.taproot.jobs.Lettings.let;
import static org.taproot.jobs.Lettings.sublet;
import static org.taproot.jobs.Lettings.vacant;
import static org.taproot.jobs.Sightings.MONDAY;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.lake.table.OccupancyTables;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.Provenance;
import org.taproot.wire.Topic;

/** The job on a real Flink mini cluster, into real Iceberg tables. */
class OccupancyJobIT {

    private static final String[] FIGURES = {
        "stock_m2",
        "vacancy_rate",
        "availability_rate_3m",
        "walt_area_years",
        "walt_rent_years",
        "rollover_12m_area",
        "expiring_6m_m2",
        "expiring_12m_m2",
        "mean_rent_cny_m2_day"
    };

    private static final String F1 = "10000.00 0.200000 0.300000 1.128082 1.087950 0.625000 4000.00 5000.00 3.687500";

    @TempDir
    private Path folder;

    @Test
    void fixtureOfTheDefinitionsIsExactInWhateverOrderItsFactsCome() throws Exception {
        List<RawMessage> facts = List.of(
                message(began(DAY.minusDays(1))),
                message(vacant("U1", "4000", JANUARY.minusDays(60))),
                message(let("U1", "4000", "甲公司（演示）", "2026-12-31", "4.0", JANUARY.minusDays(31))),
                message(let("U2", "3000", "乙公司（演示）", "2028-06-30", "3.5", JANUARY)),
                message(vacant("U3", "2000", JANUARY)),
                message(vacant("U4", "1000", JANUARY)),
                message(sublet("U4", "1000", "丙公司（演示）", "2027-06-30", "3.0", LocalDate.of(2026, 3, 1))),
                message(began(DAY)));
        List<String> first = null;
        for (long seed = 0; seed < 4; seed++) {
            List<RawMessage> shuffled = new ArrayList<>(facts);
            if (seed > 0) {
                shuffled.addAll(facts.subList(1, 4));
                Collections.shuffle(shuffled, new Random(seed));
            }
            List<String> rows = rows(Files.createDirectory(folder.resolve("order" + seed)), shuffled);
            first = first == null ? rows : first;
            assertThat(rows).as("order " + seed).isEqualTo(first);
        }

        assertThat(first)
                .contains(
                        "now BUILDING " + B + " 2026-06-30 " + F1,
                        "now FLOOR " + B + "/1 2026-06-30 " + F1,
                        "now STREET 演示街道 2026-06-30 " + F1,
                        "now DISTRICT 全区 2026-06-30 " + F1,
                        "day DISTRICT 全区 2026-06-30 8000.00 occupied",
                        // M5: 8,000 - 7,000 = + 1,000
                        "day DISTRICT 全区 2026-01-01 7000.00 occupied",
                        "event SIGNED 2025-12-01 " + B + "/1/U1",
                        "event SIGNED 2026-03-01 " + B + "/1/U4",
                        "block " + B + " 1 2000.00");
        assertThat(first).filteredOn(row -> row.startsWith("event")).hasSize(2);
        assertThat(first).filteredOn(row -> row.startsWith("now")).hasSize(4);
    }

    @Test
    void buildingsAddUpToStreetsAndStreetsToTheDistrict() throws Exception {
        List<RawMessage> facts = new ArrayList<>();
        for (int building = 0; building < 9; building++) {
            String street = building % 4 == 3 ? null : "街道" + building % 4 + "（演示）";
            String name = "楼" + building + "（演示）";
            facts.add(message(in(name, street, vacant("1", "100.25", DAY.minusDays(building)))));
            facts.add(message(in(name, street, let("2", "77.5", "甲（演示）", "2026-09-01", "2.55", DAY))));
        }
        facts.add(message(began(DAY)));

        try (TestingLake lake = new TestingLake(folder)) {
            lake.run(new OccupancyJob(), facts);
            Map<String, BigDecimal> stock = new HashMap<>();
            lake.rows(OccupancyTables.OCCUPANCY, "level", "stock_m2").forEach(row -> add(stock, row.split(" ", 2)));

            assertThat(stock.values()).hasSize(4).containsOnly(new BigDecimal("1599.75"));
            assertThat(lake.catalog()
                            .load(OccupancyTables.OCCUPANCY)
                            .currentSnapshot()
                            .summary())
                    .containsEntry("total-delete-files", "0");
        }
    }

    @Test
    void dayOfAFarFutureIsLeftOut() throws Exception {
        Provenance today = began(DAY).provenance();
        try (TestingLake lake = new TestingLake(folder)) {
            lake.run(
                    new OccupancyJob(),
                    List.of(
                            message(vacant("1", "100", DAY)),
                            message(began(DAY)),
                            message(new DayBegan(today, DAY.plusYears(100)))));

            assertThat(lake.rows(OccupancyTables.OCCUPANCY, "level", "business_date"))
                    .containsExactlyInAnyOrder(
                            "FLOOR 2026-06-30", "BUILDING 2026-06-30", "STREET 2026-06-30", "DISTRICT 2026-06-30");
        }
    }

    private static void add(Map<String, BigDecimal> stock, String[] levelAndArea) {
        stock.merge(levelAndArea[0], new BigDecimal(levelAndArea[1]), BigDecimal::add);
    }

    private static List<String> rows(Path warehouse, List<RawMessage> facts) throws Exception {
        try (TestingLake lake = new TestingLake(warehouse)) {
            lake.run(new OccupancyJob(), facts);
            List<String> rows = new ArrayList<>();
            lake.rows(OccupancyTables.OCCUPANCY, with("level", "place", "business_date"))
                    .forEach(row -> rows.add("now " + row));
            rows.addAll(series(lake));
            rows.addAll(events(lake));
            lake.rows(OccupancyTables.CONTIGUOUS_BLOCK, "building", "number", "area_m2")
                    .forEach(row -> rows.add("block " + row));
            Collections.sort(rows);
            return rows;
        }
    }

    private static String[] with(String... columns) {
        List<String> all = new ArrayList<>(List.of(columns));
        all.addAll(List.of(FIGURES));
        return all.toArray(String[]::new);
    }

    /** As the view has it: of each place and day the row of the largest revision. */
    private static List<String> series(TestingLake lake) throws IOException {
        Map<String, String> newest = newest(lake.rows(
                OccupancyTables.OCCUPANCY_DAILY,
                "revision",
                "level",
                "place",
                "business_date",
                "stock_m2",
                "vacant_m2"));
        return newest.values().stream()
                .map(row -> {
                    String[] cells = row.split(" ", 5);
                    BigDecimal occupied = new BigDecimal(cells[3]).subtract(new BigDecimal(cells[4]));
                    return "day %s %s %s %s occupied".formatted(cells[0], cells[1], cells[2], occupied);
                })
                .toList();
    }

    private static List<String> events(TestingLake lake) throws IOException {
        return newest(lake.rows(
                        OccupancyTables.LEASE_EVENT_HISTORY,
                        "revision",
                        "kind",
                        "business_date",
                        "unit_id",
                        "standing"))
                .values()
                .stream()
                .filter(row -> row.endsWith(" true"))
                .map(row -> "event " + row.replace(" true", ""))
                .toList();
    }

    /** Of the rows with the same three first columns the one of the largest revision, without it. */
    private static Map<String, String> newest(List<String> rows) {
        Map<String, Long> revisions = new HashMap<>();
        Map<String, String> newest = new HashMap<>();
        for (String row : rows) {
            String[] parts = row.split(" ", 5);
            String key = String.join(" ", parts[1], parts[2], parts[3]);
            long revision = Long.parseLong(parts[0]);
            if (revision >= revisions.getOrDefault(key, 0L)) {
                revisions.put(key, revision);
                newest.put(key, row.split(" ", 2)[1]);
            }
        }
        return newest;
    }

    private static RawMessage message(UnitReported fact) {
        return new RawMessage(
                "unit-reported", 0, 0, MONDAY, Topic.UNIT_REPORTED.codec().encode(fact));
    }

    private static RawMessage message(DayBegan fact) {
        Topic<DayBegan> topic = Topic.named("day-began");
        return new RawMessage(topic.name(), 0, 0, MONDAY, topic.codec().encode(fact));
    }
}
