package org.taproot.model.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.taproot.model.fact.Outcomes.reason;
import static org.taproot.model.fact.Outcomes.rejection;
import static org.taproot.model.fact.Outcomes.value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.taproot.model.fact.RejectReason;

class UsccTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String VALID = "91350100M000100Y43";

    @ParameterizedTest
    @ValueSource(strings = {VALID, "91310115K5B92558G0"})
    void validCodesAreAccepted(String code) {
        assertThat(value(Uscc.parse("uscc", code))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100m000100y43",
                " 9135 0100 M000 100Y43 ",
                "９１３５０１００Ｍ０００１００Ｙ４３",
                "91350100M\u200b000100Y43\u3000"
            })
    void writtenFormsOfOneCodeAreOneCode(String text) {
        assertThat(value(Uscc.parse("uscc", text))).isEqualTo(VALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y4Z",
                "91350100M000100Y44",
                "9135O100M000100Y43",
                "91350100M000100Y4",
                "91350100M000100Y433",
                "000000000000000000",
                "9135010AM000100Y43",
                "上海某某有限公司",
                "91350100M000100Y4\ud83d\ude00"
            })
    void codesThatCannotBeAreRefused(String text) {
        assertThat(reason(Uscc.parse("uscc", text))).isEqualTo(RejectReason.INVALID_USCC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2E+17", "9.13E+17", "9.13501E17", "9e+17", "９．１３Ｅ＋１７"})
    void scientificNotationIsNamed(String text) {
        assertThat(rejection(Uscc.parse("uscc", text)))
                .hasFieldOrPropertyWithValue("reason", RejectReason.SCIENTIFIC_NOTATION)
                .extracting("expected")
                .asString()
                .contains("format the column as text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "N/A", "暂无"})
    void aMissingCodeIsRefused(String text) {
        assertThat(reason(Uscc.parse("uscc", text))).isEqualTo(RejectReason.MISSING_VALUE);
    }

    @Test
    void anOldRegistrationNumberIsNamed() {
        assertThat(rejection(Uscc.parse("uscc", "310107000123456")))
                .hasFieldOrPropertyWithValue("reason", RejectReason.INVALID_USCC)
                .extracting("expected")
                .asString()
                .contains("15-digit");
    }

    @Test
    void aWrongCheckCharacterIsToldTheRightOne() {
        assertThat(rejection(Uscc.parse("uscc", "91350100M000100Y44")).expected())
                .isEqualTo("check character 3");
    }

    @Test
    void theCheckDigitNeeds17CharactersOfTheAlphabet() {
        assertThatIllegalArgumentException().isThrownBy(() -> Uscc.checkDigit("913501"));
        assertThatIllegalArgumentException().isThrownBy(() -> Uscc.checkDigit("9135010OM000100Y4"));
    }

    @Property
    void everyCodeWithItsCheckDigitIsValid(@ForAll("codes") String code) {
        assertThat(value(Uscc.parse("uscc", code))).isEqualTo(code);
    }

    @Property
    void everyChangeOfOneCharacterIsDetected(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 17) int index,
            @ForAll @IntRange(max = 30) int character) {
        char other = ALPHABET.charAt(character);
        Assume.that(other != code.charAt(index));
        String changed = code.substring(0, index) + other + code.substring(index + 1);
        assertThat(reason(Uscc.parse("uscc", changed))).isEqualTo(RejectReason.INVALID_USCC);
    }

    @Property
    void everySwapOfUnequalNeighboursIsDetected(@ForAll("codes") String code, @ForAll @IntRange(max = 16) int index) {
        Assume.that(code.charAt(index) != code.charAt(index + 1));
        String swapped =
                code.substring(0, index) + code.charAt(index + 1) + code.charAt(index) + code.substring(index + 2);
        assertThat(reason(Uscc.parse("uscc", swapped))).isEqualTo(RejectReason.INVALID_USCC);
    }

    @Provide
    Arbitrary<String> codes() {
        Arbitrary<String> kind = Arbitraries.of("91", "92", "12", "52", "A1", "N2", "Y1");
        Arbitrary<String> place = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> organisation =
                Arbitraries.strings().withChars(ALPHABET).ofLength(9);
        return Combinators.combine(kind, place, organisation).as((k, p, o) -> k + p + o + Uscc.checkDigit(k + p + o));
    }
}
