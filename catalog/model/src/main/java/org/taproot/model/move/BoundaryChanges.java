package org.taproot.model.move;

import java.util.Optional;

/**
 * What changed of the districts and their addresses between two snapshots, without anyone moving. Either declared or
 * learned from all enterprises of both.
 */
public interface BoundaryChanges {

    /** Why the later address is the earlier one under another name, number or district; empty when it is not. */
    Optional<Reason> carriedOver(Sighting before, Sighting after);

    /** The district in which a place of the earlier snapshot lies in the later one. */
    String districtNow(Place earlier);

    /** Whether a place of the later snapshot lay in that district of the earlier one, as far as can be told. */
    boolean layIn(Place later, String earlierDistrict);

    /** Whether the earlier snapshot has enterprises there. */
    boolean isKnown(Place place);

    /** Whether enterprises had their address there before and after. */
    boolean isSettled(Place place);
}
