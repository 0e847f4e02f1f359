package org.taproot.jobs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.taproot.model.enterprise.Enterprise;
import org.taproot.model.enterprise.EnterpriseReported;
import org.taproot.model.fact.Provenance;
import org.taproot.model.fact.SnapshotCompleted;
import org.taproot.model.place.Address;
import org.taproot.model.place.AddressText;

/** Copies of a whole register at the ends of months of 2026, row by row. */
final class RegisterCopies {

    private static final LocalDate LONG_AGO = LocalDate.of(2001, 1, 1);

    private RegisterCopies() {}

    static Address address(String district, int number) {
        return AddressText.parse("上海市%s区示例路%d号".formatted(district, number));
    }

    static EnterpriseReported row(String uscc, int row, Address address, int month) {
        return new EnterpriseReported(
                provenance("%s-%d-%d".formatted(uscc, month, row), row, month),
                new Enterprise(
                        uscc, "示例" + uscc, "有限责任公司", LONG_AGO, null, null, address, "软件和信息技术服务业", "小型", null, null));
    }

    /** The same record in another row of the same copy. */
    static EnterpriseReported again(EnterpriseReported reported, int row, int month) {
        return new EnterpriseReported(provenance(reported.provenance().eventId(), row, month), reported.enterprise());
    }

    static SnapshotCompleted completed(int rows, int month) {
        return completed(rows, month, 0);
    }

    static SnapshotCompleted completed(int rows, int month, int rejected) {
        return new SnapshotCompleted(
                provenance("completed-" + month, 0, month), "enterprise-reported", "all", rows, rejected);
    }

    private static Provenance provenance(String event, int row, int month) {
        Instant moment = YearMonth.of(2026, month)
                .atEndOfMonth()
                .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                .toInstant();
        return new Provenance(event, "register", "%064d:%d".formatted(month, row), month, 50, moment, moment);
    }
}
