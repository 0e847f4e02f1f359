package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.fact.Sightings.MONDAY;
import static org.taproot.model.fact.Sightings.TUESDAY;
import static org.taproot.model.fact.Sightings.WEDNESDAY;
import static org.taproot.model.fact.Sightings.provenance;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    void atOneMomentTheLaterDeliveryIsNewer() {
        assertIsNewer(provenance("a", 10, "sha:2"), provenance("b", 9, "sha:3"));
    }

    @Test
    void inOneFileTheLaterRowIsNewer() {
        assertIsNewer(provenance("a", 1, "sha:10"), provenance("b", 1, "sha:9"));
    }

    @Test
    void aRecordWithANumberIsNewerThanOneWithout() {
        assertIsNewer(provenance("a", 1, "sha:1"), provenance("b", 1, "sha:last"));
        assertIsNewer(provenance("a", 1, "sha:1"), provenance("b", 1, "2"));
    }

    @Test
    void atOneRowTheEventIdDecides() {
        assertIsNewer(provenance("b", 1, "sha:2"), provenance("a", 1, "sha:2"));
        assertIsNewer(provenance("b", 1, "sha:first"), provenance("a", 1, "sha:last"));
    }

    @Property
    void theOrderIsTotal(
            @ForAll("provenances") Provenance a,
            @ForAll("provenances") Provenance b,
            @ForAll("provenances") Provenance c) {
        assertThat(a.isNewerThan(b)).isEqualTo(!b.isNewerThan(a) && !a.eventId().equals(b.eventId()));
        if (a.isNewerThan(b) && b.isNewerThan(c)) {
            assertThat(a.isNewerThan(c)).isTrue();
        }
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

    /** An event id stands for one record. */
    @Provide
    Arbitrary<Provenance> provenances() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 2),
                        Arbitraries.of("sha:2", "sha:10", "sha:x", "sha:", "9", "sha:99999999999999999999"),
                        Arbitraries.integers().between(0, 3))
                .as((delivery, record, id) -> provenance(id + "|" + delivery + "|" + record, delivery, record));
    }

    private static void assertIsNewer(Provenance newer, Provenance older) {
        assertThat(newer.isNewerThan(older)).isTrue();
        assertThat(older.isNewerThan(newer)).isFalse();
    }
}
