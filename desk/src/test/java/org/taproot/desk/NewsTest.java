package org.taproot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a list that stays open learns of new rows. The tables here have been through 5000 changes. */
class NewsTest {

    private static TestingTrino trino;
    private static TestingDesk desk;
    private static Browser officer;

    @BeforeAll
    static void start() throws Exception {
        trino = TestingTrino.start();
        desk = TestingDesk.start(trino.connection());
        officer = desk.officer();
    }

    @AfterAll
    static void stop() throws Exception {
        desk.close();
        trino.close();
    }

    @Test
    void listAsksForNewsOfItsOwnSearch() throws Exception {
        assertThat(officer.open("/vacancy?areaMin=300&page=2&sort=rent").body())
                .contains(
                        "hx-get=\"/vacancy/news?areaMin=300&amp;status=VACANT&amp;page=2&amp;seen=5000&amp;sort=rent\"")
                .contains("hx-trigger=\"every 15s, visibilitychange from:document\"");
        assertThat(officer.open("/enterprises?road=A").body())
                .contains("hx-get=\"/enterprises/news?road=A&amp;page=1&amp;seen=5000&amp;sort=name\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vacancy/news?seen=5000", "/enterprises/news?seen=5000", "/vacancy/news?seen=6000"})
    void nothingIsSaidWhileNothingIsNew(String address) throws Exception {
        HttpResponse<String> response = officer.openPart(address);
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void newRowsAreOfferedByALinkToTheSameSearch() throws Exception {
        assertThat(officer.openPart("/vacancy/news?areaMin=300&status=VACANT&page=2&seen=4999&sort=rent")
                        .body())
                .startsWith("<a class=\"news")
                .contains("href=\"/vacancy?areaMin=300&amp;status=VACANT&amp;page=2&amp;sort=rent\"")
                .contains("有新数据，点此刷新");
        assertThat(officer.openPart("/enterprises/news?seen=4999").body()).contains("href=\"/enterprises?page=1");
    }

    @Test
    void manyOpenPagesAreOneQuestion() throws Exception {
        long before = questions();
        for (int page = 0; page < 20; page++) {
            officer.openPart("/vacancy/news?seen=5000");
        }
        assertThat(questions() - before).isLessThan(5);
    }

    @Test
    void emptyListOfARealDistrictExplainsHowToLoad() throws Exception {
        try (TestingTrino nothing = TestingTrino.startEmpty();
                TestingDesk real = TestingDesk.start(nothing.connection())) {
            assertThat(real.officer().open("/vacancy").body())
                    .contains("尚未载入载体数据", "./taproot load occupancy FILE")
                    .doesNotContain("/vacancy/news");
            assertThat(real.officer().open("/enterprises").body())
                    .contains("尚未载入企业数据", "./taproot load registry FILE")
                    .doesNotContain("/enterprises/news");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vacancy", "/enterprises"})
    void emptyListOfADemoFillsByItself(String address) throws Exception {
        try (TestingTrino district = TestingTrino.startEmpty();
                TestingDesk demo = TestingDesk.startDemo(district.connection(), Clock.systemUTC())) {
            Browser visitor = demo.officer();
            assertThat(visitor.open(address).body())
                    .contains("演示区数据正在载入，请稍候", "hx-get=\"" + address + "/news?", "hx-trigger=\"every 3s,")
                    .doesNotContain("./taproot load");
            district.load();
            assertThat(visitor.openPart(address + "/news?seen=0").body())
                    .contains("hx-get=\"" + address + "?", "hx-trigger=\"load\"")
                    .doesNotContain("<a ");
            assertThat(visitor.open(address).body()).doesNotContain("演示区数据正在载入").contains("seen=5000");
        }
    }

    @Test
    void outageIsNoNews() throws Exception {
        try (TestingDesk alone = TestingDesk.start(TestingDesk.unreachableTrino())) {
            assertThat(alone.officer().openPart("/vacancy/news?seen=1").statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void strangerGetsNoNewsAndIsNotBroughtToThemLater() throws Exception {
        Browser stranger = desk.stranger();
        HttpResponse<String> response = stranger.openPart("/vacancy/news?seen=1");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("HX-Redirect")).isEmpty();
        HttpResponse<String> signedIn = stranger.signIn(TestingDesk.OFFICER, TestingDesk.PASSWORD);
        assertThat(signedIn.headers().firstValue("Location").orElse("")).endsWith("/");
    }

    private static long questions() {
        return trino.statements().stream()
                .filter(statement -> statement.contains("SELECT coalesce(sum(revision), 0)"))
                .count();
    }
}
