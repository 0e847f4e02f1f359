package org.taproot.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger asked = new AtomicInteger();

    private final Remembered<String> remembered = new Remembered<>(text -> {
        asked.incrementAndGet();
        return text.isEmpty() ? null : "of " + text;
    });

    @Test
    void whatWasMadeOnceIsNotMadeAgain() {
        assertThat(remembered.of("样板路")).isEqualTo("of 样板路");
        assertThat(remembered.of("样板" + "路".repeat(1))).isEqualTo("of 样板路");
        assertThat(asked).hasValue(1);
    }

    @Test
    void nothingIsRememberedToo() {
        assertThat(remembered.of("")).isNull();
        assertThat(remembered.of("")).isNull();
        assertThat(asked).hasValue(1);
    }

    @Test
    void everyTextHasItsOwnHoweverManyThereAre() {
        for (int round = 0; round < 2; round++) {
            assertThat(IntStream.range(0, 20_000).mapToObj(Integer::toString))
                    .allSatisfy(text -> assertThat(remembered.of(text)).isEqualTo("of " + text));
        }
    }

    @Test
    void longTextsAreNotKept() {
        String text = "路".repeat(10_000);
        assertThat(remembered.of(text)).isEqualTo("of " + text);
        remembered.of(text);
        assertThat(asked).hasValue(2);
    }
}
