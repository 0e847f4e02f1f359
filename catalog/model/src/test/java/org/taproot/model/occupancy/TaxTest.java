package org.taproot.model.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.taproot.model.occupancy.Fixture.F1;
import static org.taproot.model.occupancy.Fixture.decimal;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.taproot.model.occupancy.PerMuScheme.Grade;
import org.taproot.model.occupancy.PerMuScheme.Part;

class TaxTest {

    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Test
    void localRegistrationIsOfThoseVerifiedOperating() {
        // 45 of 60 registered here, 42 taxed here; 100 more at a shared site say nothing
        Landing landing = Landing.of(sixty());
        assertThat(landing.registeredByCount().value()).isEqualByComparingTo("0.75");
        assertThat(landing.taxedByCount().value()).isEqualByComparingTo("0.7");
        assertThat(landing.taxedByCount().n()).isEqualTo(60);
    }

    @Test
    void areaWeighsEnterprisesByWhatTheyUse() {
        // registered here: 300 of 400 m²; taxed here: 100 of 400 m²
        Landing landing = Landing.of(List.of(
                presence("a", Locality.LOCAL, Locality.LOCAL, "100", null, null),
                presence("b", Locality.LOCAL, Locality.UNKNOWN, "200", null, null),
                presence("c", Locality.ELSEWHERE, Locality.ELSEWHERE, "100", null, null),
                presence("d", Locality.LOCAL, Locality.LOCAL, null, null, null)));
        assertThat(landing.registeredByArea().value()).isEqualByComparingTo("0.75");
        assertThat(landing.registeredByArea().missing()).isEqualTo(1);
        assertThat(landing.taxedByArea().value()).isEqualByComparingTo("0.25");
        assertThat(landing.taxedByArea().missing()).isEqualTo(2);
    }

    @Test
    void anEnterpriseInTwoCarriersCountsOnce() {
        VerifiedEnterprise here = presence("a", Locality.LOCAL, Locality.LOCAL, "100", null, null);
        VerifiedEnterprise there = presence("a", Locality.LOCAL, Locality.LOCAL, "50", null, null);
        assertThat(Landing.of(List.of(here, there)).registeredByCount().n()).isEqualTo(1);
    }

    @Test
    void landingByTaxIsSaidOnlyWhenAllTaxIsKnown() {
        // 30 + 50 of 30 + 10 + 50 + 10
        VerifiedEnterprise known = presence("a", Locality.LOCAL, Locality.LOCAL, "1", "30", "10");
        VerifiedEnterprise other = presence("b", Locality.LOCAL, Locality.LOCAL, "1", "50", "10");
        VerifiedEnterprise unknown = presence("c", Locality.LOCAL, Locality.LOCAL, "1", "50", null);
        assertThat(Landing.of(List.of(known, other)).taxedByEstimate().value()).isEqualByComparingTo("0.8");
        assertThat(Landing.of(List.of(known, unknown)).taxedByEstimate().value())
                .isNull();
        assertThat(Landing.of(List.of()).taxedByCount().value()).isNull();
    }

    @Test
    void taxPerSquareMetreNamesItsBasis() {
        // 52,000,000 / 10,000, and / 8,000
        MonthlyTax tax = tax(TaxBasis.ALL_LEVELS, YearMonth.of(2025, 7), "4000000", 11, "8000000");
        Measured perStock = TaxYield.perStock(tax, JUNE, F1);
        assertThat(perStock.value()).isEqualByComparingTo("5200");
        assertThat(perStock.name().zh()).isEqualTo("单位面积税收（全口径，按可租赁面积）");
        assertThat(TaxYield.perOccupied(tax, JUNE, F1).value()).isEqualByComparingTo("6500");
        assertThat(TaxYield.perStock(tax, JUNE, new Occupancy()).value()).isNull();
    }

    @Test
    void aMissingMonthIsNotAMonthWithoutTax() {
        MonthlyTax tax = tax(TaxBasis.DISTRICT_LEVEL, YearMonth.of(2025, 8), "4000000", 10, "8000000");
        Measured perStock = TaxYield.perStock(tax, JUNE, F1);
        assertThat(perStock.value()).isNull();
        assertThat(perStock.missing()).isEqualTo(1);
    }

    @Test
    void taxPerSquareMetreIsOfThoseWhoOperateThere() {
        MonthlyTax registered = new MonthlyTax(TaxScope.REGISTERED_THERE, TaxBasis.ALL_LEVELS, Map.of());
        assertThatIllegalArgumentException().isThrownBy(() -> TaxYield.perStock(registered, JUNE, F1));
    }

    @Test
    void aBuildingOfOneHundredMillionIsOneByTheCalendarYear() {
        // 11 × 8,000,000 + 12,000,000 = 100,000,000
        TaxStanding standing =
                TaxStanding.of(tax(TaxBasis.ALL_LEVELS, YearMonth.of(2026, 1), "8000000", 11, "12000000"), DECEMBER);
        assertThat(standing.year().value()).isEqualByComparingTo("100000000");
        assertThat(standing.reached())
                .containsEntry(TaxTier.Y100M, true)
                .containsEntry(TaxTier.Y10M, true)
                .containsEntry(TaxTier.M100M, false);
    }

    @Test
    void oneMonthCanMakeAMonthlyBuilding() {
        TaxStanding standing =
                TaxStanding.of(tax(TaxBasis.ALL_LEVELS, YearMonth.of(2026, 5), "1", 1, "100000000"), JUNE);
        assertThat(standing.bestMonth().value()).isEqualByComparingTo("100000000");
        assertThat(standing.reached()).containsEntry(TaxTier.M100M, true).containsEntry(TaxTier.Y100M, null);
    }

    @Test
    void withinTheYearTheTiersAreForecasts() {
        // July 2025 to June 2026: 12 × 9,000,000 = 108,000,000; from January 54,000,000
        TaxStanding standing =
                TaxStanding.of(tax(TaxBasis.DISTRICT_LEVEL, YearMonth.of(2025, 7), "9000000", 11, "9000000"), JUNE);
        assertThat(standing.year().value()).isNull();
        assertThat(standing.yearToDate().value()).isEqualByComparingTo("54000000");
        assertThat(standing.trailing12().value()).isEqualByComparingTo("108000000");
        assertThat(standing.trailing12().name().en())
                .isEqualTo("tax of the trailing 12 months (operating there, district level, forecast)");
        assertThat(standing.forecast()).containsEntry(TaxTier.Y100M, true);
        assertThat(standing.reached()).containsEntry(TaxTier.Y100M, null);
    }

    @Test
    void theOutputRateIsAMultipleOfTheMedian() {
        // 5,200 beside a class with the median 4,000
        OutputRates district = OutputRates.of(figures("3000", "4000", "5200", null));
        assertThat(district.rate(figure("5200")).value()).isEqualByComparingTo("1.3");
        assertThat(district.rate(figure("5200")).n()).isEqualTo(3);
        assertThat(district.rate(figure("5200")).missing()).isEqualTo(1);
        assertThat(district.rate(figure(null)).value()).isNull();
    }

    @Test
    void theShareAboveTheMedianLeavesOutWhoHasNoFigure() {
        // median of 3,000 4,000 5,000 6,000 is 4,500; of the street's three with a figure two are above it
        OutputRates district = OutputRates.of(figures("3000", "4000", "5000", "6000"));
        assertThat(district.median()).isEqualByComparingTo("4500");
        Measured share = district.shareAbove(figures("3000", "5000", "6000", null));
        assertThat(share.value()).isEqualByComparingTo("0.666667");
        assertThat(share.missing()).isEqualTo(1);
        assertThat(OutputRates.of(List.of()).rate(figure("1")).value()).isNull();
    }

    @Test
    void carriersOfDifferentBasisAreNotCompared() {
        Measured allLevels = figure("1");
        Measured district = Metric.TAX_PER_M2.of(
                BigDecimal.ONE, 12, 0, TaxBasis.DISTRICT_LEVEL.label(), Label.of("可租赁面积", "leasable stock"));
        assertThatIllegalArgumentException().isThrownBy(() -> OutputRates.of(List.of(allLevels, district)));
    }

    @Test
    void theSixIndicatorsAreOfOneYear() {
        // 20,000 m² are 30 mu: 6,000,000 / 30 and 24,000,000 / 30
        SiteYear year = site(SiteScale.ABOVE_SCALE, "120", "0.0");
        assertThat(value(PerMuIndicator.TAX_PER_MU, year)).isEqualByComparingTo("200000");
        assertThat(value(PerMuIndicator.VALUE_ADDED_PER_MU, year)).isEqualByComparingTo("800000");
        assertThat(value(PerMuIndicator.LABOUR_PRODUCTIVITY, year)).isEqualByComparingTo("200000"); // / 120
        assertThat(value(PerMuIndicator.VALUE_ADDED_PER_ENERGY, year)).isEqualByComparingTo("24000"); // / 1,000
        assertThat(value(PerMuIndicator.VALUE_ADDED_PER_EMISSION, year)).isNull();
        assertThat(value(PerMuIndicator.RESEARCH_SHARE, year)).isEqualByComparingTo("0.05"); // 3 / 60 million
    }

    @Test
    void aGradeFollowsFromTheSchemesOwnNumbers() {
        // 60 × min(200,000 / 100,000, 1.5) + 40 × 200,000 / 250,000 = 90 + 32
        SiteYear year = site(SiteScale.ABOVE_SCALE, "120", null);
        assertThat(scheme().score(year)).isEqualByComparingTo("122");
        assertThat(scheme().grade(year)).isEqualTo("A");
    }

    @Test
    void belowScaleTaxPerMuAloneCounts() {
        // 100 × min(2, 1.5), staff unknown or not
        assertThat(scheme().score(site(SiteScale.BELOW_SCALE, null, null))).isEqualByComparingTo("150");
    }

    @Test
    void withoutAnIndicatorThereIsNoGrade() {
        assertThat(scheme().grade(site(SiteScale.ABOVE_SCALE, null, null))).isNull();
    }

    private static PerMuScheme scheme() {
        return new PerMuScheme(
                "演示办法 2026",
                Map.of(
                        PerMuIndicator.TAX_PER_MU, new Part(decimal("60"), decimal("100000")),
                        PerMuIndicator.LABOUR_PRODUCTIVITY, new Part(decimal("40"), decimal("250000"))),
                decimal("1.5"),
                List.of(
                        new Grade("D", decimal("0")),
                        new Grade("A", decimal("100")),
                        new Grade("B", decimal("80")),
                        new Grade("C", decimal("60"))));
    }

    private static SiteYear site(SiteScale scale, String staff, String emissionsT) {
        return new SiteYear(
                scale,
                decimal("20000"),
                decimal("6000000"),
                decimal("24000000"),
                decimal(staff),
                decimal("1000"),
                decimal(emissionsT),
                decimal("3000000"),
                decimal("60000000"));
    }

    private static BigDecimal value(PerMuIndicator indicator, SiteYear year) {
        return indicator.measured(year).value();
    }

    private static List<VerifiedEnterprise> sixty() {
        List<VerifiedEnterprise> presences = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            presences.add(presence(
                    "e" + i,
                    i < 45 ? Locality.LOCAL : Locality.ELSEWHERE,
                    i < 42 ? Locality.LOCAL : Locality.ELSEWHERE,
                    "10",
                    null,
                    null));
        }
        for (int i = 0; i < 100; i++) {
            presences.add(new VerifiedEnterprise(
                    "s" + i, SiteKind.SHARED_REGISTRATION_SITE, Locality.LOCAL, Locality.LOCAL, null, null, null));
        }
        return presences;
    }

    private static VerifiedEnterprise presence(
            String uscc, Locality registered, Locality taxed, String areaM2, String landed, String other) {
        return new VerifiedEnterprise(
                uscc, SiteKind.WORKPLACE, registered, taxed, decimal(areaM2), decimal(landed), decimal(other));
    }

    /** So many equal months from {@code first} on, then the last one. */
    private static MonthlyTax tax(TaxBasis basis, YearMonth first, String each, int count, String last) {
        Map<YearMonth, BigDecimal> months = new HashMap<>();
        for (int i = 0; i < count; i++) {
            months.put(first.plusMonths(i), decimal(each));
        }
        months.put(first.plusMonths(count), decimal(last));
        return new MonthlyTax(TaxScope.OPERATING_THERE, basis, months);
    }

    private static List<Measured> figures(String... values) {
        return Stream.of(values).map(TaxTest::figure).toList();
    }

    private static Measured figure(String value) {
        return Metric.TAX_PER_M2.of(
                decimal(value), 12, 0, TaxBasis.ALL_LEVELS.label(), Label.of("可租赁面积", "leasable stock"));
    }
}
