package org.taproot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk shows when nothing answers, and what it never shows. */
class OutageTest {

    private static TestingDesk desk;
    private static Browser officer;

    @BeforeAll
    static void start() throws Exception {
        desk = TestingDesk.start(TestingDesk.unreachableTrino());
        officer = desk.officer();
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vacancy?building=A&street=B", "/enterprises?text=A", "/enterprises/91350100M000100Y43"})
    void pageOpensWithoutTheLakeAndSaysSinceWhen(String address) throws Exception {
        HttpResponse<String> response = officer.open(address);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("分析引擎不可用").containsPattern("自 \\d\\d:\\d\\d 起");
    }

    @Test
    void conditionsAreKeptWithoutTheLake() throws Exception {
        assertThat(officer.open("/vacancy?street=S1&areaMin=300").body())
                .containsPattern("<option selected\\s+value=\"S1\">S1</option>")
                .contains("value=\"300\"");
    }

    @Test
    void fileIsNotOfferedWithoutTheLake() throws Exception {
        HttpResponse<String> response = officer.open("/vacancy.csv");
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("分析引擎不可用");
        assertThat(response.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"areaMin=abc,areaMin", "areaMax=-5,areaMax", "rentMin=1e999999,rentMin", "areaMin=99999999999,areaMin"})
    void numberThatCannotBeReadGetsAMessageBesideTheField(String query, String field) throws Exception {
        HttpResponse<String> response = officer.open("/vacancy?" + query);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("id=\"" + field + "-problem\"").contains("请填数字");
    }

    @Test
    void fileOfConditionsThatCannotBeReadIsRefused() throws Exception {
        assertThat(officer.open("/vacancy.csv?areaMin=abc").statusCode()).isEqualTo(400);
    }

    @Test
    void healthAsksTheDatabase() throws Exception {
        HttpResponse<String> response = desk.stranger().open("/health");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo("{\"state\":\"ready\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/vacancy", "/assets/own/desk.js", "/health", "/nowhere"})
    void everyAnswerTellsBrowsersWhatToRefuse(String address) throws Exception {
        HttpHeaders headers = officer.open(address).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/own/desk.css",
                "/assets/own/desk.js",
                "/assets/own/taproot.svg",
                "/assets/htmx/htmx.min.js",
                "/assets/tabler/tabler.min.css"
            })
    void strangerMayFetchWhatTheSignInPageNeeds(String address) throws Exception {
        assertThat(desk.stranger().open(address).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/tabler/tabler.min.css.map",
                "/assets/htmx/htmx.js",
                "/webjars/htmx.org/2.0.8/dist/htmx.min.js",
                "/assets/own/..%2fmessages_zh.properties",
                "/actuator",
                "/error/../nowhere"
            })
    void nothingElseIsServed(String address) throws Exception {
        assertThat(officer.open(address).statusCode()).isIn(400, 404);
    }

    @Test
    void missingPageSaysWhatToDoInBothLanguages() throws Exception {
        assertThat(officer.open("/nowhere").body()).contains("找不到该页面").contains("地址可能有误");
        Browser reader = desk.officer();
        reader.open("/vacancy?lang=en");
        assertThat(reader.open("/nowhere").body()).contains("Page not found").contains("address may be wrong");
    }

    @Test
    void brokenRequestGetsNothingFromInside() throws IOException {
        String response = raw("GET /vacancy?a=|{} HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 400").doesNotContain("Exception", "org.apache", "Tomcat", "\tat ");
    }

    @Test
    void languageStaysInTheCookieAndLeavesTheAddress() throws Exception {
        Browser reader = desk.officer();
        HttpResponse<String> response = reader.open("/vacancy?building=A%20%26B&lang=en");
        assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/vacancy?building=A%20%26B");
        assertThat(reader.open("/vacancy").body()).contains("lang=\"en\"").contains("Vacancy search");
        reader.open("/vacancy?lang=zh");
        assertThat(reader.open("/vacancy").body()).contains("lang=\"zh-CN\"").contains("空置查询");
    }

    @Test
    void languageThatIsNotOfferedChangesNothing() throws Exception {
        assertThat(officer.open("/vacancy?lang=%24%7B7*7%7D").body()).contains("空置查询");
    }

    @Test
    void languageSwitchGoesNowhereElse() throws IOException {
        String response = raw("GET //example.com/login?lang=en HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n");
        assertThat(response).startsWith("HTTP/1.1 400").doesNotContain("Location:");
    }

    private static String raw(String request) throws IOException {
        var address = desk.uri();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
