package org.taproot.jobs;

import org.taproot.model.resolve.RegisteredPlace;

/**
 * A firm that is registered on a road, or is there no more.
 *
 * @param place null when it is not on that road any more
 */
public record RoadFirm(String road, String uscc, RegisteredPlace place) {}
