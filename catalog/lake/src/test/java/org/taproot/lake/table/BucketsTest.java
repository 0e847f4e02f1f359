package org.taproot.lake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void keyAlwaysFallsIntoTheSameBucket() {
        assertThat(new Buckets(8).of("示例大厦/12/1201")).isEqualTo(7);
    }

    @Test
    void keysSpreadOverAllBuckets() {
        assertThat(IntStream.range(0, 1_000)
                        .map(i -> new Buckets(8).of("key-" + i))
                        .distinct()
                        .count())
                .isEqualTo(8);
    }

    @Test
    void thereIsAtLeastOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Buckets(0)).withMessageContaining("0");
    }
}
