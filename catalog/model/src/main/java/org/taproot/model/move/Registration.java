package org.taproot.model.move;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * An enterprise as a registry snapshot shows it. All but the id may be missing and is null then; a date of closure means
 * that it is closed.
 *
 * @param district code or name, the same in all snapshots for the same district
 * @param street the address inside the district, as written
 * @param changedOn the day of the newest change that was filed
 * @param updatedOn the day on which the record was written
 */
public record Registration(
        String id,
        String name,
        String form,
        String industry,
        String size,
        String district,
        String street,
        LocalDate registeredOn,
        LocalDate changedOn,
        LocalDate updatedOn,
        LocalDate closedOn) {

    public Registration {
        requireNonNull(id, "id");
        if (id.isBlank()) {
            throw new IllegalArgumentException("Invalid id \"%s\": expected the code of an enterprise".formatted(id));
        }
        name = orNull(name);
        form = orNull(form);
        industry = orNull(industry);
        size = orNull(size);
        district = orNull(district);
        street = orNull(street);
    }

    public boolean isClosed() {
        return closedOn != null;
    }

    /** Whether nothing was filed between that earlier sighting and this one, as far as both say. */
    boolean isUnfiledSince(Registration earlier) {
        return changedOn != null && changedOn.equals(earlier.changedOn);
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
