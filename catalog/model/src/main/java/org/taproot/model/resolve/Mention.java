package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A record that speaks of an enterprise.
 *
 * @param subject the id of what speaks of it: the unit for its tenant, the record for any other
 * @param uscc the code as written; null when there is none
 * @param name as written; null when there is none
 * @param on the day it speaks of; null when unknown
 * @param unitId the unit the enterprise is said to hold; null when none is
 */
public record Mention(String subject, String uscc, String name, LocalDate on, String unitId) {

    public Mention {
        requireNonNull(subject, "subject");
    }

    /** What a unit says of its tenant. */
    public static Mention tenant(String unitId, String name, LocalDate on) {
        return new Mention(unitId, null, name, on, unitId);
    }
}
