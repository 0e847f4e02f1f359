package org.taproot.model.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.move.TestingRegister.EARLIER;
import static org.taproot.model.move.TestingRegister.FOUNDED;
import static org.taproot.model.move.TestingRegister.LATER;
import static org.taproot.model.move.TestingRegister.registration;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final Registration OLD = registration("A", "甲区", "北路5号", FOUNDED);
    private static final Registration NEW = registration("A", "乙区", "南路8号", EARLIER);

    @Test
    void newestOfRepeatedRecordsCountsWhateverTheirOrder() {
        assertThat(snapshot(List.of(OLD, NEW)).find("A")).hasValue(NEW);
        assertThat(snapshot(List.of(NEW, OLD)).find("A")).hasValue(NEW);
    }

    @Test
    void repeatedRecordsAreCounted() {
        Snapshot snapshot = snapshot(List.of(OLD, NEW, OLD));

        assertThat(snapshot.size()).isEqualTo(1);
        assertThat(snapshot.repeated()).isEqualTo(2);
    }

    private static Snapshot snapshot(List<Registration> registrations) {
        Snapshot snapshot = new Snapshot(LATER);
        registrations.forEach(snapshot::add);
        return snapshot;
    }
}
