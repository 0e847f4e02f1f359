package org.taproot.model.occupancy;

/** Groups of let units whose sums are kept as of a day. New ones go to the end: sums are stored by place. */
public enum LeaseGroup {
    /** The last day is known and still to come. */
    IN_FORCE,
    /** The last day is unknown. */
    UNDATED,
    /** The last day has come, the unit is still reported as let. */
    HELD_OVER,
    ENDING_IN_3_MONTHS,
    ENDING_IN_6_MONTHS,
    ENDING_IN_12_MONTHS,
    /** Of those that end in so many months, the ones with notice given. */
    NOTICED_IN_3_MONTHS,
    NOTICED_IN_6_MONTHS,
    NOTICED_IN_12_MONTHS,
    /** Of those that end in 3 months, the ones that their tenants offer already. */
    SUBLET_IN_3_MONTHS
}
