package org.taproot.model.move;

/**
 * Where a register says that an enterprise is. Each may be null.
 *
 * @param street street office or town
 * @param address as written
 */
public record Whereabouts(String district, String street, String address) {}
