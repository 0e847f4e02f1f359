package org.taproot.model.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", "  ", "\u3000", "\u00a0", "N/A", "n/a", "Ｎ／Ａ", "-", "－", "—", "/", "／", "暂无", " 无 ", "null",
                "\ufeff", "\u200b"
            })
    void wordsForNothingAreNull(String text) {
        assertThat(Text.clean(text)).isNull();
    }

    @Test
    void zeroIsNotEmpty() {
        assertThat(Text.clean(" 0 ")).isEqualTo("0");
    }

    @Test
    void wordsForNothingInsideANameStay() {
        assertThat(Text.clean("无锡路")).isEqualTo("无锡路");
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        assertThat(Text.clean("\ufeff甲\u200b乙\u202e丙\u0000丁\u2066")).isEqualTo("甲乙丙丁");
    }

    @Test
    void loneSurrogatesAreTakenOutAndRareCharactersStay() {
        assertThat(Text.clean("\ud842甲\ud842\udfb7乙\udfb7")).isEqualTo("甲𠮷乙");
    }

    @Test
    void lineBreaksAndTabsBecomeSpaces() {
        assertThat(Text.clean("甲\r\n乙\t丙\n")).isEqualTo("甲  乙 丙");
    }

    @Test
    void combiningMarksAreComposedEvenAcrossAZeroWidthCharacter() {
        assertThat(Text.clean("e\u200b\u0301")).isEqualTo("\u00e9");
    }

    @Test
    void fullWidthSignsStayUntilNarrowed() {
        assertThat(Text.clean("Ａ１（甲）")).isEqualTo("Ａ１（甲）");
        assertThat(Text.narrow("Ａ１（甲）－、\u3000ｚ")).isEqualTo("A1(甲)-、 z");
    }

    @Property
    void cleaningTwiceIsCleaningOnce(@ForAll @StringLength(max = 20) String text) {
        assertThat(Text.clean(Text.clean(text))).isEqualTo(Text.clean(text));
    }

    @Property
    void narrowingKeepsTheLength(@ForAll String text) {
        assertThat(Text.narrow(text)).hasSameSizeAs(text);
    }

    @Test
    void everyCharacterInsideATextIsInNfcAndVisibleOrASpace() {
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            String composed = Normalizer.normalize("e" + visible((char) c) + "\u0301x", Normalizer.Form.NFC);
            assertThat(Text.clean("e" + (char) c + "\u0301x")).as("U+%04X", c).isEqualTo(composed);
        }
    }

    private static String visible(char c) {
        if ("\n\r\t\u2028\u2029".indexOf(c) >= 0) {
            return " ";
        }
        int type = Character.getType(c);
        boolean isInvisible = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return isInvisible ? "" : String.valueOf(c);
    }

    @Test
    void everyCharacterBesideAPlainOneIsCleanedAsItWouldBeInAnyText() {
        for (int c = Character.MIN_VALUE; c <= Character.MAX_VALUE; c++) {
            String text = "甲" + (char) c + "乙";
            // the zero-width character makes the text one that needs cleaning
            assertThat(Text.clean(text)).as("U+%04X", c).isEqualTo(Text.clean(text + "\u200b"));
        }
    }

    @Test
    void everySpaceOfUnicodeIsLeftOutAndNothingElse() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            boolean isSpace = Character.isWhitespace(c) || Character.isSpaceChar(c);
            if (isSpace || c > 0x3000) {
                assertThat(Text.withoutSpaces("1" + Character.toString(c) + "2").length() == 2)
                        .as("U+%04X", c)
                        .isEqualTo(isSpace);
            }
        }
    }
}
