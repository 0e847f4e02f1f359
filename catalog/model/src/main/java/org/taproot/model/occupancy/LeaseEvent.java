package org.taproot.model.occupancy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What happened to the lease of a unit.
 *
 * @param day since when the state of the unit is different
 * @param tenant whose lease it is, or null
 * @param areaM2 area of the unit, or null
 * @param lastDay last day of the lease as it was before: what was renewed or has ended; null when unknown or signed
 */
public record LeaseEvent(
        Kind kind, LocalDate day, String building, String unitId, String tenant, BigDecimal areaM2, LocalDate lastDay) {

    public LeaseEvent {
        requireNonNull(kind, "kind");
        requireNonNull(day, "day");
        requireNonNull(building, "building");
        requireNonNull(unitId, "unitId");
    }

    /** Of one unit on one day one thing of each kind can happen: the same one always has the same id. */
    public String id() {
        return unitId + ":" + day + ":" + kind;
    }

    /** What can happen to a lease. */
    public enum Kind {
        /** 新签: by a tenant who did not hold the unit before. */
        SIGNED,
        /** 续租: by the tenant who holds it, to a later day. */
        RENEWED,
        /** 到期: it ended on its last day or later. */
        EXPIRED,
        /** 提前退租: it ended before its last day. */
        SURRENDERED,
        /** 终止（止日未知）: it ended, and nobody knows whether early. */
        ENDED,
        /** 到期未更新: its last day has passed and the unit is still reported as let. */
        HELD_OVER
    }
}
