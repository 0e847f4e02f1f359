package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.taproot.pipelines.district.life.District;

/** Policies: a file for each on the day it is published, on the first day one for each that is in force. */
final class PolicyFeed implements Feed {

    static final String SOURCE = "policies";

    private final Outlet outlet;
    private Policies policies;

    /** @param dirt not used: what is published has been checked */
    PolicyFeed(Outlet outlet, Dirt dirt) {
        this.outlet = outlet;
    }

    @Override
    public void evening(District district, LocalDate day) throws IOException {
        boolean isFirst = policies == null;
        if (isFirst) {
            policies = new Policies(district.dice());
        }
        List<Policy> sent = isFirst ? policies.inForce(day) : policies.published(day, day);
        if (outlet.takes(SOURCE, day)) {
            for (Policy policy : sent) {
                try (Parcel out = outlet.file(SOURCE, policy.id() + ".json", day)) {
                    out.write(JsonSheet.line(policy.object()));
                    out.counts(1);
                }
            }
        }
    }
}
