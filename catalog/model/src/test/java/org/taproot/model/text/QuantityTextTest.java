package org.taproot.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.taproot.model.text.UnitOfMeasure.MU;
import static org.taproot.model.text.UnitOfMeasure.SQUARE_METRE;
import static org.taproot.model.text.UnitOfMeasure.TEN_THOUSAND_YUAN;
import static org.taproot.model.text.UnitOfMeasure.YUAN;
import static org.taproot.model.text.UnitOfMeasure.YUAN_PER_DESK_AND_MONTH;
import static org.taproot.model.text.UnitOfMeasure.YUAN_PER_SQUARE_METRE_AND_DAY;
import static org.taproot.model.text.UnitOfMeasure.YUAN_PER_SQUARE_METRE_AND_MONTH;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.fact.Outcome;
import org.taproot.model.fact.RejectReason;
import org.taproot.model.fact.Rejection;
import org.taproot.model.text.QuantityText.Quantity;
import org.taproot.model.text.RangeText.Range;

class QuantityTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"元/㎡/天", "元/平方米·日", "元/天/㎡", "元/m2/day", "RMB/㎡/天", "元 / m² / 天"})
    void oneUnitIsTypedInManyWays(String text) {
        assertThat(UnitOfMeasure.of(text)).contains(YUAN_PER_SQUARE_METRE_AND_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "6800m², 6800, SQUARE_METRE",
        "'6,800 平方米', 6800, SQUARE_METRE",
        "１２亩, 12, MU",
        "'1,000万元', 1000, TEN_THOUSAND_YUAN",
        "4.7元/m²/天, 4.7, YUAN_PER_SQUARE_METRE_AND_DAY",
        "2100元/工位/月, 2100, YUAN_PER_DESK_AND_MONTH"
    })
    void theTextsOwnUnitCounts(String text, String number, UnitOfMeasure unit) {
        assertThat(parse(text, YUAN)).isEqualTo(new Quantity(new BigDecimal(number), unit));
    }

    @Test
    void withoutAUnitTheUsualOneIsMeant() {
        assertThat(parse("85.17", YUAN_PER_SQUARE_METRE_AND_MONTH).plain())
                .isCloseTo(new BigDecimal("2.8001"), org.assertj.core.data.Offset.offset(new BigDecimal("0.0001")));
        assertThat(parse("3", null).plain()).isEqualTo(new BigDecimal("3"));
    }

    @Test
    void aMuIsAFifteenthOfAHectare() {
        assertThat(parse("15亩", null).plain().setScale(2, java.math.RoundingMode.HALF_UP))
                .isEqualTo("10000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"高区", "10-20", "4.3~5.0", "3英亩", "1000平方英尺", "5美元/m²/天", "-", "1.2.3", "NaN"})
    void whatIsNoNumberIsRejected(String text) {
        Rejection rejection = rejection(text);

        if (!text.equals("-")) {
            assertThat(rejection.reason()).isEqualTo(RejectReason.INVALID_NUMBER);
            assertThat(rejection.message("line 3")).contains(text);
        } else {
            assertThat(rejection).isNull();
        }
    }

    @Test
    void aUnitThatIsNotAllowedIsRejected() {
        Outcome<Quantity> outcome = QuantityText.parse("area_m2", "3万元", List.of(SQUARE_METRE), null);

        assertThat(fold(outcome)).isNotNull();
    }

    @Test
    void anExponentIsRefusedWithTheHint() {
        assertThat(rejection("1.2E+17").reason()).isEqualTo(RejectReason.SCIENTIFIC_NOTATION);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "50-100, 50, 100",
                "50～100, 50, 100",
                "'1,000至2,000', 1000, 2000",
                "50以下, null, 50",
                "10000以上, 10000, null",
                "下降20%-50%, -50, -20",
                "下降80%以上, null, -80",
                "增长50%以上, 50, null",
                "持平, 0, 0",
                "7, 7, 7"
            })
    void aRangeHasTwoEnds(String text, BigDecimal low, BigDecimal high) {
        Range range = RangeText.parse("value", text).fold(found -> found, rejection -> null);

        assertThat(range).isEqualTo(new Range(low, high));
    }

    @ParameterizedTest
    @ValueSource(strings = {"很多", "100-50", "1-2-3", "约100"})
    void whatIsNoRangeIsRejected(String text) {
        assertThat(RangeText.parse("value", text).<RejectReason>fold(found -> null, Rejection::reason))
                .isEqualTo(RejectReason.INVALID_NUMBER);
    }

    private static Quantity parse(String text, UnitOfMeasure unwritten) {
        return QuantityText.parse("value", text, List.of(UnitOfMeasure.values()), unwritten)
                .fold(quantity -> quantity, rejection -> {
                    throw new AssertionError(rejection.message("the test"));
                });
    }

    private static Rejection rejection(String text) {
        return fold(QuantityText.parse("value", text, List.of(MU, TEN_THOUSAND_YUAN, YUAN_PER_DESK_AND_MONTH), null));
    }

    private static Rejection fold(Outcome<Quantity> outcome) {
        return outcome.fold(quantity -> null, rejection -> rejection);
    }
}
