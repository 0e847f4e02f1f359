package org.taproot.model.move;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of an enterprise between two snapshots of one source, as it is kept: what is said of one move may be
 * corrected, then the larger revision counts.
 *
 * @param id the same for the same source, enterprise and dates
 * @param revision from 1
 * @param origin null for outside the register's coverage, and so is destination
 * @param beforeOn the day of the earlier snapshot
 * @param afterOn the day of the later one
 * @param occurredOn null where the register does not say
 * @param confidence from 0 to 1, see {@link MoveConfidence}
 * @param knownFrom when the hub had received both snapshots
 */
public record EnterpriseMove(
        String id,
        int revision,
        MoveStanding standing,
        String source,
        String uscc,
        String name,
        MoveKind kind,
        Whereabouts origin,
        Whereabouts destination,
        LocalDate beforeOn,
        LocalDate afterOn,
        LocalDate occurredOn,
        String form,
        String industry,
        String size,
        BigDecimal confidence,
        String reasonZh,
        String reasonEn,
        Instant knownFrom) {

    public EnterpriseMove {
        requireNonNull(id, "id");
        requireNonNull(standing, "standing");
        requireNonNull(source, "source");
        requireNonNull(uscc, "uscc");
        requireNonNull(kind, "kind");
        requireNonNull(beforeOn, "beforeOn");
        requireNonNull(afterOn, "afterOn");
    }

    /** What is said first of that move. */
    public static EnterpriseMove of(
            String source,
            LocalDate beforeOn,
            LocalDate afterOn,
            Move move,
            Whereabouts origin,
            Whereabouts destination,
            Instant knownFrom) {
        Registration newest = move.newest();
        String identity = "%s|%s|%s|%s|%s"
                .formatted(source, beforeOn, afterOn, move.kind().aspect(), newest.id());
        return new EnterpriseMove(
                UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                        .toString(),
                1,
                MoveStanding.SAID,
                source,
                newest.id(),
                newest.name(),
                move.kind(),
                origin,
                destination,
                beforeOn,
                afterOn,
                move.occurredOn(beforeOn),
                newest.form(),
                newest.industry(),
                newest.size(),
                MoveConfidence.of(move, beforeOn),
                move.reason().zh(),
                move.reason().en(),
                knownFrom);
    }

    /** The same after what was said before; {@code earlier} may be null. */
    public EnterpriseMove after(EnterpriseMove earlier) {
        return earlier == null ? this : with(earlier.revision + 1, standing);
    }

    /** Said no more: what it was concluded from was corrected. */
    public EnterpriseMove withdrawn() {
        return with(revision + 1, MoveStanding.WITHDRAWN);
    }

    /** Whether both say the same, whichever revision says it; nothing is said by null. */
    public boolean saysTheSameAs(EnterpriseMove other) {
        return other != null && with(0, standing).equals(other.with(0, other.standing));
    }

    public boolean isWithdrawn() {
        return standing == MoveStanding.WITHDRAWN;
    }

    private EnterpriseMove with(int newRevision, MoveStanding newStanding) {
        return new EnterpriseMove(
                id,
                newRevision,
                newStanding,
                source,
                uscc,
                name,
                kind,
                origin,
                destination,
                beforeOn,
                afterOn,
                occurredOn,
                form,
                industry,
                size,
                confidence,
                reasonZh,
                reasonEn,
                knownFrom);
    }
}
