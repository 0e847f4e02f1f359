package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * Area that came and went in a period, in hundredths of a m², added up over the changes of units.
 *
 * @param completed what came into the stock; of a unit measured anew the difference
 * @param removed what left the stock
 * @param newlyAvailable what became vacant or was offered for sublet and had been neither
 */
public record StockFlow(long completed, long removed, long newlyAvailable) {

    public static final StockFlow NONE = new StockFlow(0, 0, 0);

    /** What one change of a unit moves. */
    public static StockFlow between(Space before, Space after) {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        return new StockFlow(
                Math.max(0, after.stock() - before.stock()),
                Math.max(0, before.stock() - after.stock()),
                Math.max(0, after.available() - before.available()));
    }

    public StockFlow plus(StockFlow other) {
        return new StockFlow(
                completed + other.completed, removed + other.removed, newlyAvailable + other.newlyAvailable);
    }

    public BigDecimal completedM2() {
        return Hundredths.squareMetres(completed);
    }

    public BigDecimal removedM2() {
        return Hundredths.squareMetres(removed);
    }

    public BigDecimal newlyAvailableM2() {
        return Hundredths.squareMetres(newlyAvailable);
    }
}
