package org.taproot.lake.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

    private static final Map<String, String> NOW = Map.of("unit", "1.json");

    private final AnswerCache cache = new AnswerCache(100);

    @Test
    void whatWasNotAskedForLongestGoesFirst() {
        for (int i = 0; i < 5; i++) {
            cache.keep(question(i), NOW, "answer " + i, 19);
        }
        assertThat(cache.find(question(0), NOW)).hasValue("answer 0");

        cache.keep(question(5), NOW, "answer 5", 19);

        assertThat(cache.find(question(1), NOW)).isEmpty();
        assertThat(cache.find(question(0), NOW)).hasValue("answer 0");
        assertThat(cache.rows()).isLessThanOrEqualTo(100);
    }

    @Test
    void answerOfManyRowsIsNotKept() {
        cache.keep(question(1), NOW, "long", 26);

        assertThat(cache.find(question(1), NOW)).isEmpty();
        assertThat(cache.rows()).isZero();
    }

    @Test
    void newAnswerTakesThePlaceOfTheOldOne() {
        cache.keep(question(1), NOW, "old", 10);
        cache.keep(question(1), Map.of("unit", "2.json"), "new", 10);

        assertThat(cache.find(question(1), NOW)).isEmpty();
        assertThat(cache.find(question(1), Map.of("unit", "2.json"))).hasValue("new");
        assertThat(cache.rows()).isEqualTo(11);
    }

    private static Question question(int number) {
        return Question.of("SELECT 1 FROM unit", number);
    }
}
