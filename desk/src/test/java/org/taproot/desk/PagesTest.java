package org.taproot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages with rows in them. */
class PagesTest {

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
    void numbersStandWithTheirBasis() throws Exception {
        assertThat(officer.open("/vacancy").body())
                .contains("<dd>120</dd>")
                .contains("<dd>54,321.10 m²</dd>")
                .contains("口径")
                .contains("截至 2026-07-02 09:59")
                .contains("命中 120 / 已载入 955")
                .contains("来源 occupancy");
    }

    @Test
    void rentIsShownPerDayAndPerMonth() throws Exception {
        // 4.3719 × 692.38 × 365 ÷ 12
        assertThat(officer.open("/vacancy").body()).contains(">4.37<").contains(">92,072<");
    }

    @Test
    void tenantAndLeaseEndAreShownForUnitsComingFree() throws Exception {
        assertThat(officer.open("/vacancy").body()).doesNotContain("2027-01-23");
        assertThat(officer.open("/vacancy?status=notice_given").body())
                .contains("2027-01-23")
                .contains("不计入空置率");
    }

    @Test
    void headingTellsTheOrderAndKeepsTheConditions() throws Exception {
        assertThat(officer.open("/vacancy?areaMin=300&sort=area").body())
                .contains("aria-sort=\"ascending\"")
                .contains("/vacancy?areaMin=300&amp;status=VACANT&amp;sort=area&amp;order=desc");
    }

    @Test
    void pagesKeepTheConditions() throws Exception {
        assertThat(officer.open("/vacancy?areaMin=300&page=2").body())
                .contains("第 51–100 条，共 120 条")
                .contains("/vacancy?areaMin=300&amp;status=VACANT&amp;page=3&amp;sort=building");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vacancy?sort=1;DROP", "/vacancy?page=-1&order=x", "/vacancy?status=NONE&page=9999999999"})
    void unknownOrderPageOrStatusIsTakenForTheDefault(String address) throws Exception {
        HttpResponse<String> response = officer.open(address.replace(";", "%3B"));
        assertThat(response.statusCode()).isEqualTo(200);
        String asked = trino.statements().get(trino.statements().size() - 1);
        assertThat(asked).contains("ORDER BY building ASC").doesNotContain("DROP");
    }

    @Test
    void namesAreTextNeverMarkup() throws Exception {
        assertThat(officer.open("/vacancy").body()).doesNotContain("<img src=x").contains("&lt;img src=x");
        assertThat(officer.open("/enterprises").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
        assertThat(officer.open("/enterprises?text=%22%3E%3Cscript%3Ealert(1)").body())
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void enterpriseIsShownWithItsAddressInParts() throws Exception {
        assertThat(officer.open("/enterprises/91350100M000100Y43").body())
                .contains("<dd class=\"code\">91350100M000100Y43</dd>")
                .contains("500 万元")
                .contains("2012-10-24")
                .contains("<dd>武宁路</dd>")
                .contains("<dd>576</dd>")
                .contains("版次 3");
    }

    @Test
    void enterpriseWithoutNameCanStillBeOpened() throws Exception {
        assertThat(officer.open("/enterprises").body()).contains("（未登记名称）").contains("/enterprises/91310115K5B92558G0");
    }

    @Test
    void fileHoldsTheWholeResultAndNoFormula() throws Exception {
        HttpResponse<String> response = officer.open("/vacancy.csv?status=VACANT&status=NOTICE_GIVEN");
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment; filename=\"vacancy-");
        assertThat(response.body())
                .startsWith("\uFEFF楼宇,楼层,单元,街镇,状态,")
                .contains("\r\n真如星港,6,0601,真如镇街道,空置,692.38,4.3719,92072,,,occupancy,2026-07-02 09:59\r\n")
                .contains(",'=cmd|' /C calc'!A0,2027-01-23,")
                .hasLineCount(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vacancy", "/enterprises", "/enterprises/91350100M000100Y43", "/login", "/nowhere"})
    void everyLabelIsThereInBothLanguages(String address) throws Exception {
        Browser reader = desk.officer();
        for (String language : new String[] {"zh", "en"}) {
            reader.open("/vacancy?lang=" + language);
            assertThat(reader.open(address).body()).doesNotContain("??");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vacancy", "/enterprises", "/enterprises/91350100M000100Y43", "/login"})
    void nothingInAPageIsRefusedByItsOwnPolicy(String address) throws Exception {
        assertThat(officer.open(address).body())
                .doesNotContainPattern("<script(?![^>]* src=\"/)")
                .doesNotContain("<style", " style=", "onclick=", "https://", "http://");
    }
}
