package org.taproot.connectors.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.taproot.model.fact.Provenance;

class DeliveryTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final Instant MONDAY_BEGINS = Instant.parse("2026-01-04T16:00:00Z");
    private static final Instant MONDAY_NOON = Instant.parse("2026-01-05T04:00:00Z");
    private static final Instant MONDAY_EVENING = Instant.parse("2026-01-05T12:00:00Z");

    @Test
    void aDeliveryHoldsFromTheStartOfTheDayItDescribes() {
        assertThat(delivery(1, MONDAY, Instant.parse("2026-02-01T00:00:00Z")).validFrom())
                .isEqualTo(MONDAY_BEGINS);
    }

    @Test
    void withoutSuchADayItHoldsFromTheStartOfTheDayOfReceiptInShanghai() {
        assertThat(delivery(1, null, MONDAY_NOON).validFrom()).isEqualTo(MONDAY_BEGINS);
        assertThat(delivery(1, null, MONDAY_BEGINS).validFrom()).isEqualTo(MONDAY_BEGINS);
        assertThat(delivery(1, null, MONDAY_BEGINS.minusNanos(1)).validFrom())
                .isEqualTo(Instant.parse("2026-01-03T16:00:00Z"));
    }

    @Test
    void aCorrectionLaterOnTheSameDayIsNewerWhetherOrNotTheDayIsNamed() {
        assertThat(provenance(delivery(2, MONDAY, MONDAY_EVENING))
                        .isNewerThan(provenance(delivery(1, null, MONDAY_NOON))))
                .isTrue();
        assertThat(provenance(delivery(2, null, MONDAY_EVENING))
                        .isNewerThan(provenance(delivery(1, MONDAY, MONDAY_NOON))))
                .isTrue();
    }

    private static Provenance provenance(Delivery delivery) {
        return new Provenance(
                "event", "registry", "sha:2", delivery.id(), 1, delivery.validFrom(), delivery.receivedAt());
    }

    private static Delivery delivery(long id, LocalDate asOf, Instant receivedAt) {
        return new Delivery(
                id,
                "registry",
                "a.csv",
                1,
                "ab".repeat(32),
                DeliveryState.RECEIVED,
                null,
                null,
                null,
                null,
                null,
                asOf,
                receivedAt,
                receivedAt,
                null,
                false);
    }
}
