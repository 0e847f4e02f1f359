package org.taproot.pipelines.district.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocketTest {

    private final Docket<Loan> docket = new Docket<>();

    @Test
    void whatIsOpenIsWrittenWhenItBeginsAndWhenItIsOver() {
        Loan loan = new Loan(75);
        docket.add(loan);

        assertThat(docket.until(30)).containsExactly(loan);
        assertThat(docket.until(60)).isEmpty();
        assertThat(docket.until(90)).containsExactly(loan);
        assertThat(docket.until(120)).isEmpty();
    }

    @Test
    void whatBeginsAndEndsInOnePeriodIsWrittenOnce() {
        Loan loan = new Loan(20);
        docket.add(loan);

        assertThat(docket.until(30)).containsExactly(loan);
        assertThat(docket.until(60)).isEmpty();
    }

    @Test
    void whatIsOverOnTheLastDayBelongsToThePeriod() {
        Loan loan = new Loan(60);
        docket.add(loan);
        docket.until(30);

        assertThat(docket.until(60)).containsExactly(loan);
    }

    private record Loan(int overOn) implements Docket.Item {}
}
