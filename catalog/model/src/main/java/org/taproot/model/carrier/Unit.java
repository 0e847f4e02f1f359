package org.taproot.model.carrier;

import static java.util.Objects.requireNonNull;
import static org.taproot.model.fact.Overlay.first;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.taproot.model.fact.Overlay;
import org.taproot.model.text.Wording;

/**
 * A unit of space in a building, with who holds it. Every field but building, floor and unit may be null.
 *
 * @param building name of the building, normalised
 * @param floor floor as text, for instance 12 or B1
 * @param unit room or unit number on the floor
 * @param street street office or town
 * @param areaM2 leasable area in m², to 2 decimals
 * @param rentCnyM2Day rent in CNY per m² and day, to 4 decimals
 * @param leaseEnd last day of the lease
 */
public record Unit(
        String building,
        String floor,
        String unit,
        String street,
        BigDecimal areaM2,
        UnitStatus status,
        String tenant,
        LocalDate leaseStart,
        LocalDate leaseEnd,
        BigDecimal rentCnyM2Day)
        implements Overlay<Unit> {

    public Unit {
        requireNonNull(building, "building");
        requireNonNull(floor, "floor");
        requireNonNull(unit, "unit");
        // one scale, so that 80 and 80.00 are the same area to equals
        areaM2 = areaM2 == null ? null : areaM2.setScale(2, RoundingMode.HALF_UP);
        rentCnyM2Day = rentCnyM2Day == null ? null : rentCnyM2Day.setScale(4, RoundingMode.HALF_UP);
    }

    /** The id of the unit, the same in every source: {@code building/floor/unit}. */
    public String id() {
        return building + "/" + floor + "/" + unit;
    }

    /**
     * A vacant unit has no tenant and no lease: what a source of less weight says of them is not taken over when this
     * one reports the status.
     */
    @Override
    public Unit over(Unit lower) {
        boolean told = status != null;
        boolean toldBelow = lower.status != null;
        return new Unit(
                building,
                floor,
                unit,
                first(street, lower.street),
                first(areaM2, lower.areaM2),
                first(status, lower.status),
                Overlay.told(told, tenant, toldBelow, lower.tenant),
                Overlay.told(told, leaseStart, toldBelow, lower.leaseStart),
                Overlay.told(told, leaseEnd, toldBelow, lower.leaseEnd),
                first(rentCnyM2Day, lower.rentCnyM2Day));
    }

    @Override
    public boolean tells(String field, Object value) {
        return switch (field) {
            case "tenant", "lease_start", "lease_end" -> status != null;
            default -> value != null;
        };
    }

    @Override
    public boolean agree(Object one, Object other) {
        return Wording.isSame(one, other);
    }
}
