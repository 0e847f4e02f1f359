package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;

/**
 * What a person decided about a text that the rules left open, or got wrong. It holds for its subject as long as the text
 * is the one it was made about, and again if that text comes back.
 *
 * @param id of the decision
 * @param subject whose text it is
 * @param text as it stood when the decision was made
 * @param chosen what the text means; null for none of what is known
 * @param note why, for those who come after; null when nothing was noted
 * @param <S> {@link PlaceSubject} for an address, the id of a unit for its tenant
 * @param <T> {@link Spot} for an address, the credit code for a tenant
 */
public record SettledDecision<S, T>(
        String id, S subject, String text, T chosen, String decidedBy, Instant decidedAt, String note) {

    private static final Comparator<SettledDecision<?, ?>> RECENCY =
            Comparator.<SettledDecision<?, ?>, Instant>comparing(SettledDecision::decidedAt)
                    .thenComparing(SettledDecision::id);

    public SettledDecision {
        requireNonNull(id, "id");
        requireNonNull(subject, "subject");
        requireNonNull(text, "text");
        requireNonNull(decidedBy, "decidedBy");
        requireNonNull(decidedAt, "decidedAt");
    }

    /** Later wins, then the larger id, so that the order of arrival makes no difference. */
    public boolean isNewerThan(SettledDecision<?, ?> other) {
        return RECENCY.compare(this, other) > 0;
    }

    /** Who and when, for people. */
    String by() {
        return decidedBy + " " + decidedAt + (note == null ? "" : " " + note);
    }
}
