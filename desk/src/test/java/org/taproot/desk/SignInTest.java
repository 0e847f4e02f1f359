package org.taproot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

    private static TestingDesk desk;

    @BeforeAll
    static void start() throws IOException {
        desk = TestingDesk.start(TestingDesk.unreachableTrino());
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/vacancy", "/vacancy.csv", "/enterprises", "/enterprises/91350100M000100Y43", "/nowhere"})
    void strangerIsSentToSignIn(String address) throws Exception {
        HttpResponse<String> response = desk.stranger().open(address);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).endsWith("/login");
    }

    @Test
    void partOfAPageSendsTheWholeBrowserToSignIn() throws Exception {
        HttpResponse<String> response = desk.stranger().openPart("/vacancy");
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.headers().firstValue("HX-Redirect")).contains("/login");
        assertThat(response.body()).isEmpty();
    }

    @Test
    void officerComesWhereHeWantedToGo() throws Exception {
        Browser browser = desk.stranger();
        browser.open("/enterprises?text=%E6%98%9F%E6%B8%AF");
        HttpResponse<String> response = browser.signIn(TestingDesk.OFFICER, TestingDesk.PASSWORD);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(location(response)).endsWith("/enterprises?text=%E6%98%9F%E6%B8%AF");
    }

    @Test
    void startPageIsTheVacancySearch() throws Exception {
        HttpResponse<String> response = desk.officer().open("/");
        assertThat(location(response)).endsWith("/vacancy");
    }

    @Test
    void unknownAccountAndWrongPasswordLookTheSame() throws Exception {
        HttpResponse<String> unknown = desk.stranger().signIn("nobody", TestingDesk.PASSWORD);
        HttpResponse<String> wrong = desk.stranger().signIn(TestingDesk.OFFICER, "wrong horse battery");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(302);
        assertThat(location(unknown)).isEqualTo(location(wrong)).endsWith("/login?error");
        assertThat(desk.stranger().open("/login?error").body()).contains("账号或密码不正确");
    }

    @Test
    void formWithoutTokenIsRefused() throws Exception {
        Browser browser = desk.stranger();
        HttpResponse<String> response = browser.submitWithoutToken(
                "/login", Map.of("username", TestingDesk.OFFICER, "password", TestingDesk.PASSWORD));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("操作未被接受").contains("重新登录");
        assertThat(browser.open("/vacancy").statusCode()).isEqualTo(302);
    }

    @Test
    void signingOutNeedsAToken() throws Exception {
        Browser browser = desk.officer();
        assertThat(browser.submitWithoutToken("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.open("/vacancy").statusCode()).isEqualTo(200);
        assertThat(browser.open("/logout").statusCode()).isEqualTo(404);
    }

    @Test
    void sessionChangesAtSignIn() throws Exception {
        Browser browser = desk.stranger();
        browser.open("/login");
        String before = browser.session();
        browser.signIn(TestingDesk.OFFICER, TestingDesk.PASSWORD);
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.cookie("taproot-desk").orElseThrow().isHttpOnly()).isTrue();
    }

    @Test
    void passwordIsKeptAsBcryptHash() throws SQLException {
        try (var connection = desk.postgres().getPostgresDatabase().getConnection();
                var rows = connection.createStatement().executeQuery("SELECT * FROM desk.account")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString("name")).isEqualTo(TestingDesk.OFFICER);
            assertThat(rows.getString("password_hash")).startsWith("{bcrypt}$2");
            assertThat(rows.next()).isFalse();
        }
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
