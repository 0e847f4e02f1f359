package org.taproot.model.move;

/** A town, village or road of a district: what stands in an address before the number. */
public record Place(String district, String town) {}
