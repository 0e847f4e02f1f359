package org.taproot.model.occupancy;

import org.taproot.model.carrier.UnitStatus;

/** How a unit counts in the figures of occupancy. */
public enum SpaceUse {
    /** No lease in force gives possession: vacant, reserved, or let from a later day. */
    VACANT,
    /** Let or in use. */
    LEASED,
    /** Let, and known to come free. */
    NOTICE_GIVEN,
    /** Let and offered by its tenant: available, but not vacant. */
    SUBLET_OFFERED,
    /** Nobody knows: in the stock, not counted as vacant, shown apart. */
    UNVERIFIED,
    /** Not leasable or not completed: in no figure at all. */
    NOT_IN_STOCK;

    /** What a status means; null is as good as unverified. */
    static SpaceUse of(UnitStatus status) {
        return status == null
                ? UNVERIFIED
                : switch (status) {
                    case VACANT, RESERVED -> VACANT;
                    case LEASED, FITTING_OUT, OCCUPIED -> LEASED;
                    case NOTICE_GIVEN -> NOTICE_GIVEN;
                    case SUBLET_OFFERED -> SUBLET_OFFERED;
                    case NOT_LEASABLE -> NOT_IN_STOCK;
                    case UNVERIFIED -> UNVERIFIED;
                };
    }

    boolean leased() {
        return this == LEASED || this == NOTICE_GIVEN || this == SUBLET_OFFERED;
    }

    /** Vacant, or offered by its tenant. */
    boolean available() {
        return this == VACANT || this == SUBLET_OFFERED;
    }
}
