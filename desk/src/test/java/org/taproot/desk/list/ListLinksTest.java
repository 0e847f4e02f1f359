package org.taproot.desk.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.taproot.desk.list.ListLinks.Condition;
import org.taproot.lake.query.VacancySort;

class ListLinksTest {

    private final ListLinks links = new ListLinks(
            "/vacancy",
            List.of(new Condition("building", "A&B 座"), new Condition("street", " ")),
            VacancySort.AREA,
            false);

    @Test
    void conditionsAreKeptAndEncoded() {
        assertThat(links.page(2)).isEqualTo("/vacancy?building=A%26B%20%E5%BA%A7&page=2&sort=area");
    }

    @Test
    void secondClickTurnsTheOrderAround() {
        assertThat(links.sortedBy("AREA")).endsWith("sort=area&order=desc");
        assertThat(links.sortedBy("RENT")).endsWith("sort=rent");
        assertThat(links.direction("AREA")).isEqualTo("ascending");
        assertThat(links.direction("RENT")).isEqualTo("none");
    }

    @Test
    void conditionCanBeReplaced() {
        assertThat(links.with("building", "C")).isEqualTo("/vacancy?building=C&sort=area");
    }

    @Test
    void newsAreAskedForWithTheConditionsAndWhatWasSeen() {
        assertThat(links.news(2, 77)).isEqualTo("/vacancy/news?building=A%26B%20%E5%BA%A7&page=2&seen=77&sort=area");
    }

    @Test
    void pageIsHeldInsideTheResult() {
        PageSpan span = new PageSpan(99, 50, 120);
        assertThat(span.page()).isEqualTo(3);
        assertThat(span.first()).isEqualTo(101);
        assertThat(span.last()).isEqualTo(120);
        assertThat(span.hasNext()).isFalse();
        assertThat(new PageSpan(1, 50, 0).first()).isZero();
    }
}
