package org.taproot.model.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SnapshotCompletedTest {

    private static final Instant DAY = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void whatIsNotInASnapshotHasGone() {
        assertThat(snapshot(3, 0).tellsWhatHasGone()).isTrue();
        assertThat(snapshot(null, null).tellsWhatHasGone()).isTrue();
    }

    @Test
    void nothingHasGoneWhereRowsWereRejected() {
        assertThat(snapshot(3, 1).tellsWhatHasGone()).isFalse();
    }

    @Test
    void nothingHasGoneWhereThereIsNoRowAtAll() {
        assertThat(snapshot(0, 0).tellsWhatHasGone()).isFalse();
    }

    private static SnapshotCompleted snapshot(Integer rows, Integer rejected) {
        Provenance provenance = new Provenance("e", "registry", "0".repeat(64) + ":all", 1, 50, DAY, DAY);
        return new SnapshotCompleted(provenance, "enterprise-reported", "all", rows, rejected);
    }
}
