package org.taproot.model.occupancy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.fact.Provenance;

/** What was reported of some units so far, as a job keeps it. */
final class TestingReports {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final Map<String, BuildingCourse> buildings = new HashMap<>();
    private final Map<String, UnitCourse> units = new HashMap<>();

    /** @param unit null for a snapshot that is complete */
    record Report(Provenance provenance, String building, Unit unit) {}

    static Provenance document(String source, int precedence, LocalDate day, long delivery) {
        Instant valid = day.atStartOfDay(SHANGHAI).toInstant();
        return new Provenance(
                "e" + delivery, source, "sha:1", delivery, precedence, valid, valid.plusSeconds(delivery));
    }

    /** Documents of two sources about units of three buildings in some weeks, every third a complete one. */
    static List<Report> random(long seed, int documents) {
        Random random = new Random(seed);
        RandomUnits units = new RandomUnits(seed);
        List<Report> reports = new ArrayList<>();
        for (int delivery = 1; delivery <= documents; delivery++) {
            int source = random.nextInt(2);
            Provenance document =
                    document("source-" + source, 10 * source, Fixture.DAY.plusDays(random.nextInt(20)), delivery);
            String building = units.next().building();
            boolean any = false;
            for (int unit = 0; unit < 8; unit++) {
                Unit next = units.next();
                if (next.building().equals(building)) {
                    reports.add(new Report(document, building, next));
                    any = true;
                }
            }
            if (any && delivery % 3 == 0) {
                reports.add(new Report(document, building, null));
            }
        }
        return reports;
    }

    /** Takes it in and tells which units it is about. */
    Set<String> take(Report report) {
        Document document = Document.of(report.provenance());
        BuildingCourse before = buildings.getOrDefault(report.building(), BuildingCourse.NONE);
        if (report.unit() == null) {
            BuildingCourse after = before.completedBy(document);
            buildings.put(report.building(), after);
            return new HashSet<>(after.units());
        }
        String id = report.unit().id();
        BuildingCourse after = before.with(document).withUnit(id);
        buildings.put(report.building(), after);
        units.put(
                id,
                units.getOrDefault(id, UnitCourse.NONE)
                        .with(after.placeOf(document), new UnitReported(report.provenance(), report.unit())));
        return Set.of(id);
    }

    List<UnitStretch> stretches(String id) {
        UnitCourse course = units.get(id);
        return course.stretches(buildings.get(course.building()).documents());
    }

    Map<String, List<UnitStretch>> stretches(Set<String> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, this::stretches));
    }

    Map<String, List<UnitStretch>> stretches() {
        return stretches(units.keySet());
    }
}
