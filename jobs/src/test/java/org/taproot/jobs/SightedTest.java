package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.jobs.RegisterCopies.address;
import static org.taproot.jobs.RegisterCopies.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.taproot.model.move.Registered;

class SightedTest {

    private static final Registered FIRM =
            Registered.of(row("A", 1, address("普陀", 10), 3).enterprise());

    @Test
    void firmThatNeverChangesIsOneRangeInWhateverOrderSnapshotsCome() {
        List<Integer> documents = new ArrayList<>();
        for (int document = 0; document < 40; document++) {
            documents.add(document);
        }
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(documents, new Random(seed));
            assertThat(seenIn(documents).ranges()).as("seed %d", seed).containsExactly(new Sighted.Range(0, 39));
        }
    }

    @Test
    void itIsInTheDocumentsItWasSeenInAndInNoOther() {
        Sighted sighted = seenIn(List.of(7, 3, 5, 4, 7));

        assertThat(sighted.ranges()).containsExactly(new Sighted.Range(3, 5), new Sighted.Range(7, 7));
        for (int document = 0; document < 10; document++) {
            assertThat(sighted.isIn(document)).isEqualTo(List.of(3, 4, 5, 7).contains(document));
        }
    }

    @Test
    void numbersOfAnEarlierVersionBecomeRanges() {
        assertThat(new Sighted(FIRM, List.of(2, 0, 1, 4), null))
                .isEqualTo(seenIn(List.of(0, 1, 2, 4)))
                .extracting(Sighted::documents)
                .isEqualTo(List.of());
    }

    private static Sighted seenIn(List<Integer> documents) {
        Sighted sighted = Sighted.in(FIRM, documents.get(0));
        for (int document : documents) {
            sighted = sighted.in(document);
        }
        return sighted;
    }
}
