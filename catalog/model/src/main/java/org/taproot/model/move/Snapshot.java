package org.taproot.model.move;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Everything a register had on one day. An enterprise that is in it more often counts as its newest record shows it. */
public final class Snapshot {

    private static final Comparator<LocalDate> EARLIEST_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());

    /** The last ones only make the choice independent of the order of the rows. */
    private static final Comparator<Registration> NEWEST_LAST = Comparator.comparing(
                    Registration::updatedOn, EARLIEST_FIRST)
            .thenComparing(Registration::changedOn, EARLIEST_FIRST)
            .thenComparing(Registration::closedOn, EARLIEST_FIRST)
            .thenComparing(Registration::toString);

    private final LocalDate takenOn;
    private final Map<String, Registration> registrations = new HashMap<>();
    private int repeated;

    public Snapshot(LocalDate takenOn) {
        this.takenOn = requireNonNull(takenOn, "takenOn");
    }

    public LocalDate takenOn() {
        return takenOn;
    }

    public void add(Registration registration) {
        Registration other = registrations.putIfAbsent(registration.id(), registration);
        if (other != null) {
            repeated++;
            if (NEWEST_LAST.compare(registration, other) > 0) {
                registrations.put(registration.id(), registration);
            }
        }
    }

    public Optional<Registration> find(String id) {
        return Optional.ofNullable(registrations.get(id));
    }

    /** In no order. */
    public Collection<Registration> registrations() {
        return registrations.values();
    }

    public int size() {
        return registrations.size();
    }

    /** How many records were of an enterprise that was there already. */
    public int repeated() {
        return repeated;
    }
}
