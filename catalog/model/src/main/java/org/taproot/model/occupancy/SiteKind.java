package org.taproot.model.occupancy;

import org.taproot.model.fact.Coded;

/** What kind of address enterprises are at. */
public enum SiteKind implements Coded {
    WORKPLACE("经营场所"),
    /** Many are registered there and nobody works there: it says nothing about the carrier. */
    SHARED_REGISTRATION_SITE("集中登记地");

    private final String zh;

    SiteKind(String zh) {
        this.zh = zh;
    }

    @Override
    public String zh() {
        return zh;
    }
}
