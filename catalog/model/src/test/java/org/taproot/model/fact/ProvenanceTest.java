package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.fact.Sightings.MONDAY;
import static org.taproot.model.fact.Sightings.TUESDAY;
import static org.taproot.model.fact.Sightings.WEDNESDAY;
import static org.taproot.model.fact.Sightings.provenance;

import org.junit.jupiter.api.Test;

class ProvenanceTest {

    @Test
    void laterBusinessTimeIsNewerEvenWhenReceivedEarlier() {
        Provenance later = provenance("a", 1, TUESDAY, TUESDAY);
        Provenance earlier = provenance("b", 1, MONDAY, WEDNESDAY);
        assertThat(later.isNewerThan(earlier)).isTrue();
        assertThat(earlier.isNewerThan(later)).isFalse();
    }

    @Test
    void atOneBusinessTimeTheLaterReceivedIsNewer() {
        assertThat(provenance("a", 1, MONDAY, WEDNESDAY).isNewerThan(provenance("b", 1, MONDAY, TUESDAY)))
                .isTrue();
    }

    @Test
    void atOneMomentTheEventIdDecides() {
        Provenance a = provenance("a", 1, MONDAY, MONDAY);
        Provenance b = provenance("b", 1, MONDAY, MONDAY);
        assertThat(b.isNewerThan(a)).isTrue();
        assertThat(a.isNewerThan(b)).isFalse();
    }

    @Test
    void precedenceSaysNothingOfRecency() {
        assertThat(provenance("a", 9, MONDAY, MONDAY).isNewerThan(provenance("b", 1, TUESDAY, MONDAY)))
                .isFalse();
    }

    @Test
    void nothingIsNewerThanItself() {
        Provenance one = provenance("a", 1, MONDAY, MONDAY);
        assertThat(one.isNewerThan(one)).isFalse();
    }
}
