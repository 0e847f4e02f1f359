package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.taproot.model.fact.RejectReason;

/**
 * Which rejected inputs are looked for. A null or empty condition does not restrict.
 *
 * @param reason why the latest attempt failed
 * @param since when the latest attempt ended at the earliest
 * @param delivery that brought them
 * @param all whether those count, too, that have become facts
 * @param eventIds those and no others
 */
public record RejectCriteria(
        String source, RejectReason reason, Instant since, Long delivery, boolean all, List<String> eventIds) {

    /** More would not fit into one statement. */
    static final int MOST_IDS = 1_000;

    public RejectCriteria {
        eventIds = List.copyOf(requireNonNull(eventIds, "eventIds"));
        if (eventIds.size() > MOST_IDS) {
            throw new IllegalArgumentException(
                    "Invalid number of event ids %d: expected at most %d".formatted(eventIds.size(), MOST_IDS));
        }
        for (String eventId : eventIds) {
            if (!eventId.matches("[0-9A-Za-z-]{1,64}")) {
                throw new IllegalArgumentException(
                        "Invalid event id \"%s\": expected letters and digits".formatted(eventId));
            }
        }
    }

    /** Everything that is not a fact yet. */
    public static RejectCriteria open() {
        return new RejectCriteria(null, null, null, null, false, List.of());
    }
}
