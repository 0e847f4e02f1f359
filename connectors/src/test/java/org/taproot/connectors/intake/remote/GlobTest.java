package org.taproot.connectors.intake.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlobTest {

    @Test
    void starIsAnyTextAndQuestionMarkOneCharacter() {
        assertThat(new Glob("*.csv").matches("企业.csv")).isTrue();
        assertThat(new Glob("*.csv").matches("企业.csv.part")).isFalse();
        assertThat(new Glob("a?.csv").matches("ab.csv")).isTrue();
        assertThat(new Glob("a?.csv").matches("a.csv")).isFalse();
        assertThat(new Glob("**").matches("")).isTrue();
    }

    @Test
    void bracesAreAlternatives() {
        Glob tables = new Glob("*.{csv,xlsx}");
        assertThat(tables.matches("a.xlsx")).isTrue();
        assertThat(tables.matches("a.csv,xlsx")).isFalse();
        assertThat(tables.matches("a.txt")).isFalse();
    }

    @Test
    void everythingElseIsItself() {
        assertThat(new Glob("a.b+(c)[d]\\E{").matches("a.b+(c)[d]\\E{")).isTrue();
        assertThat(new Glob("a.b").matches("axb")).isFalse();
    }
}
