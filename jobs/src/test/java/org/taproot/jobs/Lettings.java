package org.taproot.jobs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.taproot.model.carrier.Unit;
import org.taproot.model.carrier.UnitReported;
import org.taproot.model.carrier.UnitStatus;
import org.taproot.model.fact.DayBegan;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.SnapshotCompleted;

/** Building B of the definitions of the figures, and the words to tell other lettings in. */
final class Lettings {

    static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    static final String B = "B（演示）";

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private Lettings() {}

    static UnitReported let(String number, String areaM2, String tenant, String lastDay, String rent, LocalDate since) {
        return report(number, areaM2, UnitStatus.LEASED, tenant, lastDay, rent, since);
    }

    static UnitReported sublet(
            String number, String areaM2, String tenant, String lastDay, String rent, LocalDate since) {
        return report(number, areaM2, UnitStatus.SUBLET_OFFERED, tenant, lastDay, rent, since);
    }

    static UnitReported vacant(String number, String areaM2, LocalDate since) {
        return report(number, areaM2, UnitStatus.VACANT, null, null, null, since);
    }

    private static UnitReported report(
            String number,
            String areaM2,
            UnitStatus status,
            String tenant,
            String lastDay,
            String rent,
            LocalDate since) {
        return new UnitReported(
                document(number + since, since),
                new Unit(
                        B,
                        "1",
                        number,
                        "演示街道",
                        new BigDecimal(areaM2),
                        status,
                        tenant,
                        tenant == null ? null : LocalDate.of(2024, 1, 1),
                        lastDay == null ? null : LocalDate.parse(lastDay),
                        rent == null ? null : new BigDecimal(rent)));
    }

    /** The same unit in another building and street. */
    static UnitReported in(String building, String street, UnitReported report) {
        Unit unit = report.unit();
        return new UnitReported(
                report.provenance(),
                new Unit(
                        building,
                        unit.floor(),
                        unit.unit(),
                        street,
                        unit.areaM2(),
                        unit.status(),
                        unit.tenant(),
                        unit.leaseStart(),
                        unit.leaseEnd(),
                        unit.rentCnyM2Day()));
    }

    static DayBegan began(LocalDate day) {
        return new DayBegan(document("day " + day, day), day);
    }

    static SnapshotCompleted all(LocalDate day) {
        return new SnapshotCompleted(document("all " + day, day), "unit-reported", B, 1, 0);
    }

    private static Provenance document(String event, LocalDate day) {
        Instant since = day.atStartOfDay(SHANGHAI).toInstant();
        return new Provenance(event, "operators", "sha:1", day.toEpochDay(), 50, since, since.plusSeconds(60));
    }
}
