package org.taproot.model.occupancy;

/** Whether a place an enterprise is bound to lies in the district. */
public enum Locality {
    LOCAL,
    ELSEWHERE,
    UNKNOWN
}
