package org.taproot.model.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.text.ChineseNumeral;

/** The part of an address that leads from the street to the door. */
record Street(String road, String lane, String number) {

    private static final String NUMERALS = "[" + ChineseNumeral.CHARACTERS + "]";
    /** One number or several: {@code 799、899、999}, {@code 100号-120}, {@code 12甲}. */
    static final String NUMBERS = "(?:[0-9]++[A-Z甲乙丙丁]?|" + NUMERALS + "++)" + "(?:号?[-、,]{1,4}(?:[0-9]++[A-Z甲乙丙丁]?|"
            + NUMERALS + "++)){0,40}";

    /** Where the name of the road must end at the latest: before digits, letters, signs and these words. */
    private static final Pattern NAMES = Pattern.compile("[" + Han.CHARACTER + "&&[^号室幢栋层与近及]]{1,60}+");

    /** One name: 石泉路, 南大街, 长风二村, 郁家弄, 蔡家浜; but 新村路 and 叶家宅南路 are not over at 村 and 宅. */
    private static final Pattern NAME = Pattern.compile(Han.CHARACTER + "{1,9}?"
            + "(?:路|(?<![沿临])街|(?<![轨隧通管渠])道|弄|村(?![委民口级镇])|浜|(?<!住)宅|(?<=[环铁])线|(?<=[小园业发社新])区)"
            + "(?![东南西北中新一二三四五六七八九]?[路街道])");

    private static final Pattern LANE_IN_NUMERALS = Pattern.compile(NUMERALS + "++弄");
    private static final Pattern VILLAGE_IN_NUMERALS = Pattern.compile(NUMERALS + "++村");

    private static final Pattern BETWEEN = Pattern.compile("[-、,_.]*+(?:\\([^()]{0,20}\\))?");
    private static final Pattern LANE = Pattern.compile("(" + NUMBERS + ")弄((?:" + NUMBERS + ")支)?弄?内?");
    // 3号楼 is a building, 3号桥 a bridge
    private static final String DOOR_SIGN = "号(?![楼线桥])";
    private static final Pattern NUMBER = Pattern.compile("(临?(?:" + NUMBERS + "))(?:号?(\\([单双]号?\\)))?" + DOOR_SIGN
            + "(?:\\(?([甲乙丙丁戊](?:、[甲乙丙丁戊])*+)\\)?(?![室座间单]))?内?");
    private static final Pattern WORDS_BEFORE_NUMBER = Pattern.compile("(?!临?(?:" + NUMBERS + ")[弄号])[" + Han.CHARACTER
            + "&&[^层楼室幢栋号]]{1,12}?(?=(?:" + NUMBERS + ")(?:弄|" + DOOR_SIGN + "))");
    private static final Pattern SIGN = Pattern.compile("号|(?<=-)-++");

    static Street read(Scan scan) {
        return behind(road(scan), scan);
    }

    /** What follows a road that was read. */
    static Street behind(String road, Scan scan) {
        scan.skip(BETWEEN);
        if (scan.has("弄号")) {
            scan.skip(WORDS_BEFORE_NUMBER);
        }
        String lane = null;
        if (scan.has("弄")) {
            lane = lane(scan);
            scan.skip(WORDS_BEFORE_NUMBER);
        }
        return new Street(road, lane, number(scan));
    }

    /** The name next to the number: the village in 兰溪路曹杨七村3号, for the numbers are the village's. */
    static String road(Scan scan) {
        int start = scan.position();
        String names = scan.takeText(NAMES);
        if (names == null) {
            return null;
        }
        String road = null;
        int end = 0;
        Matcher name = NAME.matcher(names);
        while (name.find() && !LANE_IN_NUMERALS.matcher(name.group()).matches()) {
            if (road != null && name.group().endsWith("区")) {
                break;
            }
            boolean continues =
                    road != null && VILLAGE_IN_NUMERALS.matcher(name.group()).matches();
            road = continues ? road + name.group() : name.group();
            end = name.end();
        }
        scan.moveTo(start + end);
        return road;
    }

    /** The text before the last 弄: 1473, or 822弄455支 for a lane off a lane. */
    private static String lane(Scan scan) {
        Matcher lane = scan.take(LANE);
        if (lane == null) {
            return null;
        }
        String outer = digits(lane.group(1));
        return lane.group(2) == null ? outer : outer + "弄" + digits(lane.group(2));
    }

    private static String number(Scan scan) {
        Matcher number = scan.take(NUMBER);
        return number == null ? null : digits(number.group(1)) + orEmpty(number.group(2)) + orEmpty(number.group(3));
    }

    private static String digits(String numbers) {
        return ChineseNumeral.toDigits(SIGN.matcher(numbers).replaceAll(""));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
