package org.taproot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the desk of a demo district says of it. */
class DemoTest {

    private static final Clock HALF_PAST_MIDNIGHT = Clock.fixed(Instant.parse("2026-11-24T16:30:00Z"), ZoneOffset.UTC);
    private static final String NOTICE = "演示数据：楼宇、企业和人员均为虚构";

    private static TestingTrino trino;
    private static TestingDesk desk;
    private static Browser officer;

    @BeforeAll
    static void start() throws Exception {
        trino = TestingTrino.start();
        desk = TestingDesk.startDemo(trino.connection(), HALF_PAST_MIDNIGHT);
        officer = desk.officer();
    }

    @AfterAll
    static void stop() throws Exception {
        desk.close();
        trino.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vacancy", "/enterprises", "/enterprises/91350100M000100Y43", "/login", "/nowhere"})
    void everyPageSaysThatTheDataIsInvented(String address) throws Exception {
        assertThat(officer.open(address).body())
                .contains(NOTICE)
                .contains("演示区日期")
                .contains(">2026-11-25</time>");
    }

    @Test
    void strangerIsToldInBothLanguages() throws Exception {
        Browser stranger = desk.stranger();
        assertThat(stranger.open("/login").body()).contains(NOTICE);
        stranger.open("/login?lang=en");
        assertThat(stranger.open("/login").body())
                .contains("Demo data: buildings, firms and people are invented")
                .contains("date in the district");
    }

    @Test
    void noticeIsAStatusThatIsNotReadOutWithEachDate() throws Exception {
        assertThat(officer.open("/vacancy").body()).contains("class=\"demo\" role=\"status\" aria-live=\"off\"");
    }

    @Test
    void dateIsAskedForAloneAndByAnyone() throws Exception {
        HttpResponse<String> response = desk.stranger().openPart("/demo/date");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("2026-11-25");
    }

    @Test
    void fileIsNamedAfterTheDayInTheDistrict() throws Exception {
        assertThat(officer.open("/vacancy.csv").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"vacancy-2026-11-25.csv\"");
    }

    @Test
    void realDistrictHasNoSuchNotice() throws Exception {
        try (TestingDesk real = TestingDesk.start(trino.connection())) {
            assertThat(real.stranger().open("/login").body()).doesNotContain(NOTICE, "demo");
            assertThat(real.stranger().open("/demo/date").statusCode()).isEqualTo(404);
        }
    }
}
