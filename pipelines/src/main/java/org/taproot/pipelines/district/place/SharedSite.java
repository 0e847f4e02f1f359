package org.taproot.pipelines.district.place;

/** An address where firms are registered and nobody works (集中登记地). */
public record SharedSite(int number, Town town, String address, String name) {}
