package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.taproot.model.fact.Components;

/**
 * A name of an enterprise, and when it bore it.
 *
 * @param uscc unified social credit code: the enterprise stays the same through every renaming
 * @param from first day; null when unknown
 * @param to last day; null for the current name
 */
public record EnterpriseName(String uscc, String name, LocalDate from, LocalDate to) {

    public EnterpriseName {
        requireNonNull(uscc, "uscc");
        requireNonNull(name, "name");
        Components.ordered("days of a name", from, to);
    }

    /**
     * What the name says when it is met on a day.
     *
     * @param day null when unknown: then the name is taken to be met today
     */
    IdentityEvidence metOn(LocalDate day) {
        if (day != null && from != null && day.isBefore(from)) {
            return IdentityEvidence.NAME_NOT_YET;
        }
        boolean over = to != null && (day == null || day.isAfter(to));
        return over ? IdentityEvidence.NAME_FORMER : IdentityEvidence.NAME_HELD;
    }
}
