package org.taproot.pipelines.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.taproot.lake.query.RejectCriteria;
import org.taproot.model.fact.RejectReason;
import picocli.CommandLine.Option;

/** Which rejects are meant. */
final class RejectFilters {

    static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    @Option(names = "--source", paramLabel = "SOURCE", description = "Only those of this source.")
    private String source;

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            description = "Only those with this reason, such as UNKNOWN_CODE.")
    private RejectReason reason;

    @Option(names = "--since", paramLabel = "DATE", description = "Only those last seen on this day or later.")
    private LocalDate since;

    @Option(names = "--delivery", paramLabel = "NUMBER", description = "Only those of this delivery.")
    private Long delivery;

    RejectCriteria criteria(boolean all, List<String> eventIds) {
        return new RejectCriteria(source, reason, since(), delivery, all, eventIds);
    }

    String source() {
        return source;
    }

    Long delivery() {
        return delivery;
    }

    /** Whether only rows can be meant, not files. */
    boolean isOfRows() {
        return reason != null && reason != RejectReason.REFUSED_DOCUMENT;
    }

    Instant since() {
        return since == null ? null : since.atStartOfDay(DISTRICT).toInstant();
    }
}
