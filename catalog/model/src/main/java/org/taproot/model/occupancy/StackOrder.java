package org.taproot.model.occupancy;

import java.util.Comparator;
import org.taproot.model.carrier.Unit;

/** The order in which the units of a building stand above and beside each other. */
public final class StackOrder {

    private static final Comparator<String> FLOORS_UPWARDS =
            Comparator.comparing(Level::of, Comparator.nullsLast(Comparator.naturalOrder()));

    private StackOrder() {}

    /**
     * Floors as {@code FloorText} writes them from the lowest to the roof; those without a place of their own, such as
     * 夹层, come last.
     */
    public static Comparator<String> floors() {
        return FLOORS_UPWARDS.thenComparing(NaturalOrder.INSTANCE);
    }

    /** By floor, then by number. */
    public static Comparator<Unit> units() {
        return Comparator.comparing(Unit::floor, floors()).thenComparing(Unit::unit, NaturalOrder.INSTANCE);
    }
}
