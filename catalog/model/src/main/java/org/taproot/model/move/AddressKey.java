package org.taproot.model.move;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.text.ChineseNumeral;

/**
 * A Chinese or Japanese address in the form that all spellings of it share: compatibility and variant characters, width,
 * case, spaces, dashes, numerals and the words for numbers are folded. It is for comparing, not for reading; streets that
 * differ in nothing else may come out the same.
 *
 * @param town what stands before the number: town, village or road
 * @param rest the number and what follows it
 */
public record AddressKey(String town, String rest) {

    private static final String NUMERALS = "[" + ChineseNumeral.CHARACTERS + "]";
    private static final String NUMBER_WORDS = "丁目|番|号|弄|幢|棟|層|楼|階|室";

    /** 三丁目 has a number; 三条 and 十里 are names. */
    private static final Pattern NUMERAL_OF_NUMBER = Pattern.compile(NUMERALS + "++(?=" + NUMBER_WORDS + ")");
    /** 3条 and 5村 are names too, however they are written. */
    private static final Pattern HOUSE_NUMBER = Pattern.compile("[0-9]++(?![条線通軒村区])");

    private static final String NUMBER_SIGNS = "(?<=[0-9])(?:丁目|番地|番|号室|号|弄|室)[ノ-]?";
    private static final Pattern SIGN_BETWEEN = Pattern.compile(NUMBER_SIGNS + "(?=[0-9])");
    private static final Pattern SIGN_AT_END = Pattern.compile(NUMBER_SIGNS + "|-(?![0-9])");
    private static final Pattern FLOOR_SIGN = Pattern.compile("(?<=[0-9])(?:階|楼|層|F)");
    private static final Pattern BLOCK_SIGN = Pattern.compile("(?<=[0-9A-Z])(?:棟|幢|座)");
    /** Words for a part of a village, and of turns into a street, that are written or left out as one likes. */
    private static final Pattern OPTIONAL = Pattern.compile("大?字|(?<=通)リ|(?<=[上下])ガ?ル|(?<=入)ル|(?<=[東西南北])ヘ(?=入)");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int KANA_OFFSET = 'ァ' - 'ぁ';

    public AddressKey {
        requireNonNull(town, "town");
        requireNonNull(rest, "rest");
    }

    /** The key of an address; an empty one for none. */
    public static AddressKey of(String address) {
        if (address == null) {
            return new AddressKey("", "");
        }
        String plain = OPTIONAL.matcher(characters(address)).replaceAll("");
        String numbered = NUMERAL_OF_NUMBER.matcher(plain).replaceAll(run -> ChineseNumeral.toDigits(run.group()));
        Matcher house = HOUSE_NUMBER.matcher(numbered);
        int end = house.find() ? house.start() : numbered.length();
        return new AddressKey(
                ChineseNumeral.toDigits(numbered.substring(0, end)),
                rest(ChineseNumeral.toDigits(numbered.substring(end))));
    }

    public boolean isEmpty() {
        return town.isEmpty() && rest.isEmpty();
    }

    public boolean hasNumber() {
        return !rest.isEmpty();
    }

    /** Every number of the address, in its order. */
    List<String> numbers() {
        List<String> numbers = new ArrayList<>();
        Matcher digits = DIGITS.matcher(town + ' ' + rest);
        while (digits.find()) {
            numbers.add(digits.group());
        }
        return numbers;
    }

    /** The address without its numbers. */
    String letters() {
        return DIGITS.matcher(town + rest).replaceAll("").replace("-", "");
    }

    private static String rest(String text) {
        String joined = SIGN_BETWEEN.matcher(text).replaceAll("-");
        String bare = SIGN_AT_END.matcher(joined).replaceAll("");
        String floors = FLOOR_SIGN.matcher(bare).replaceAll("F");
        return BLOCK_SIGN.matcher(floors).replaceAll("棟");
    }

    private static String characters(String address) {
        String normal = Normalizer.isNormalized(address, Normalizer.Form.NFKC)
                ? address
                : Normalizer.normalize(address, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(normal.length());
        normal.toUpperCase(Locale.ROOT).codePoints().forEach(c -> append(kept, c));
        return kept.toString();
    }

    private static void append(StringBuilder kept, int codePoint) {
        int c = VariantCharacters.usual(kana(codePoint));
        if (isDash(c) || (isDashAfterDigit(c) && endsInDigit(kept))) {
            kept.append('-');
        } else if (Character.isLetterOrDigit(c)) {
            kept.appendCodePoint(c);
        }
    }

    private static boolean isDash(int c) {
        return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2500;
    }

    /** A long vowel, 之 and the like stand for a dash between numbers only. */
    private static boolean isDashAfterDigit(int c) {
        return c == 'ー' || c == 'ノ' || c == '・' || c == '、' || c == ',' || c == '~' || c == '〜';
    }

    private static boolean endsInDigit(StringBuilder text) {
        return !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** One kind of kana, no small ones: ヶ, が and ケ are the same in names of places, as are の and 之. */
    private static int kana(int c) {
        int katakana = c >= 'ぁ' && c <= 'ゖ' ? c + KANA_OFFSET : c;
        return switch (katakana) {
            case 'ヶ', 'ガ' -> 'ケ';
            case 'ヵ' -> 'カ';
            case '之' -> 'ノ';
            case 'ッ' -> 'ツ';
            case 'ァ', 'ィ', 'ゥ', 'ェ', 'ォ', 'ャ', 'ュ', 'ョ', 'ヮ' -> katakana + 1;
            default -> katakana;
        };
    }
}
