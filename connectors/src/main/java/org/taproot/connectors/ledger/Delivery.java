package org.taproot.connectors.ledger;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jdbi.v3.core.mapper.reflect.JdbiConstructor;

/**
 * One file on its way into the hub, as the ledger knows it. What is not known yet, or does not apply, is null.
 *
 * @param id number of the delivery; a later delivery has a larger one
 * @param originalName as the file was called, control characters escaped; only ever shown, never a path
 * @param sha256 of the content, 64 hex digits, from {@link DeliveryState#RECEIVED} on
 * @param duplicateOf the delivery that brought the same content before
 * @param refusal why the file was refused, in English
 * @param refusalZh the same in Chinese
 * @param rowsAccepted rows that became facts
 * @param rowsRejected rows that became dead letters
 * @param asOf the day the content describes, when the deliverer said so
 * @param doneAt when it came to its end, whichever
 * @param replays whether it names rows of earlier deliveries that are to be read once more
 * @param repetition the how-manieth time its content is loaded, 1 for the first
 */
public record Delivery(
        long id,
        String feed,
        String originalName,
        long sizeBytes,
        String sha256,
        DeliveryState state,
        Long duplicateOf,
        String refusal,
        String refusalZh,
        Long rowsAccepted,
        Long rowsRejected,
        LocalDate asOf,
        Instant claimedAt,
        Instant receivedAt,
        Instant doneAt,
        boolean replays,
        int repetition) {

    static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    @JdbiConstructor
    public Delivery {
        requireNonNull(feed, "feed");
        requireNonNull(originalName, "originalName");
        requireNonNull(state, "state");
        requireNonNull(claimedAt, "claimedAt");
        if (repetition < 1) {
            throw new IllegalArgumentException(
                    "Invalid repetition %d of delivery %d: expected 1 or more".formatted(repetition, id));
        }
    }

    /** One whose content is loaded for the first time. */
    public Delivery(
            long id,
            String feed,
            String originalName,
            long sizeBytes,
            String sha256,
            DeliveryState state,
            Long duplicateOf,
            String refusal,
            String refusalZh,
            Long rowsAccepted,
            Long rowsRejected,
            LocalDate asOf,
            Instant claimedAt,
            Instant receivedAt,
            Instant doneAt,
            boolean replays) {
        this(
                id,
                feed,
                originalName,
                sizeBytes,
                sha256,
                state,
                duplicateOf,
                refusal,
                refusalZh,
                rowsAccepted,
                rowsRejected,
                asOf,
                claimedAt,
                receivedAt,
                doneAt,
                replays,
                1);
    }

    /**
     * Business time of a received delivery: the start of the day the content describes, or of the day of receipt. So
     * of two deliveries about one day the one received later is the newer, whether or not they named the day.
     */
    public Instant validFrom() {
        return describedDay().atStartOfDay(DISTRICT).toInstant();
    }

    /** The day a received delivery describes: that of receipt when nobody said another. */
    public LocalDate describedDay() {
        return asOf == null ? LocalDate.ofInstant(receivedAt, DISTRICT) : asOf;
    }

    /** Nobody knows what will hold after today, and such a word would outweigh every later one until then. */
    public boolean describesDayAfter(LocalDate today) {
        return asOf != null && asOf.isAfter(today);
    }

    public boolean isReceived() {
        return state == DeliveryState.RECEIVED;
    }

    /** Whether its content has not been read yet. */
    public boolean isNew() {
        return state == DeliveryState.CLAIMED || state == DeliveryState.VANISHED;
    }
}
