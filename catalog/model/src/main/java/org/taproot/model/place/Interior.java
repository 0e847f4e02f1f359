package org.taproot.model.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.carrier.FloorText;
import org.taproot.model.text.ChineseNumeral;

/** The part of an address behind the door. */
record Interior(String building, String floor, String room) {

    private static final String NUMERAL = "[" + ChineseNumeral.CHARACTERS + "]++";
    private static final String NUMBERS = "(?:" + Street.NUMBERS + ")";

    private static final Pattern BEFORE_BUILDING = Pattern.compile("[-、,_.内]*+");

    /** 5号楼, 第2幢, 北幢, A栋, 3号库; what is numbered is not named. */
    private static final Pattern BLOCK = Pattern.compile("第?((?:" + NUMBERS
            + "|[A-Z][0-9A-Z]{0,2}(?:、[A-Z]){0,9}|[东南西北主副前后]{1,2}半?)(?:号楼|幢|栋)"
            + "|" + NUMBERS + "号?-?(?:厂房|仓库|库(?!位)))");

    private static final Pattern WING = Pattern.compile("[A-Z]座|[A-Z]楼|[AC-Z][0-9]楼|[主副裙东南西北]楼|[东南西北]?裙房");
    // 五层商务楼 has five floors, the floor comes after it
    private static final Pattern STOREYED = Pattern.compile("(?:[0-9]++|" + NUMERAL + ")层(?:商务|办公|综合|大|厂)楼");
    private static final Pattern NAMED = Pattern.compile(
            "[·" + Han.CHARACTER + "&&[^层楼室号幢栋]]{0,14}?" + "(?:大厦|大楼|商厦|商务楼|办公楼|综合楼|写字楼|广场|中心|公寓|厂(?!房))");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]{0,14}(?:大厦|大楼|楼|广场|中心|幢)\\)");
    private static final Pattern BLOCK_IN_BRACKETS = Pattern.compile("\\([0-9]{1,3}\\)(?!室)");
    private static final Pattern BETWEEN_BLOCKS = Pattern.compile("[-、](?=第?" + NUMBERS + "(?:号楼|幢|栋))");

    private static final String LEVEL = "(?:B?[0-9]++[A-Z]?|" + NUMERAL + ")";
    private static final String LEVELS = LEVEL + "(?:[-、,及]第?" + LEVEL + "){0,30}[层楼]";
    private static final Pattern FLOOR =
            Pattern.compile("((?:(?:[0-9A-Z]{1,3}(?=区))?[" + Han.CHARACTER + "&&[^层楼室号底地]]{0,6}?))"
                    + "(底层|底楼|地下室|-[0-9][层楼]|(?:地下|地上|负)?第?" + LEVELS + "(?:[、,及]第?" + LEVELS + "){0,30}"
                    + "|" + LEVEL + "?夹层|屋面层|顶层|B?[0-9]{1,2}F(?![0-9A-Z-]))楼?");

    private static final Pattern BEFORE_ROOM = Pattern.compile("[-、,_.]*+");
    private static final Pattern OTHER_ADDRESS = Pattern.compile("[、,][^号幢]{0,30}+[号幢].*");
    /** 302室、303室 is 302、303, but 302室A stays. */
    private static final Pattern SIGN = Pattern.compile("室(?=[-、,]|$)");

    private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Z]");

    /** Of which every pattern of a building has one. */
    private static final String SIGNS_OF_BUILDING = "楼幢栋库房座厦场心寓厂(";

    private static final int MOST_BLOCKS = 4;

    static Interior read(Scan scan, Street street) {
        String building = building(scan);
        Matcher floor = scan.take(FLOOR);
        boolean placed = building != null || floor != null || street.number() != null || street.lane() != null;
        String room = room(floor == null ? "" : floor.group(1), scan.rest(), placed);
        return new Interior(building, floor == null ? null : FloorText.parse(floor.group(2)), room);
    }

    private static String building(Scan scan) {
        StringBuilder building = new StringBuilder();
        int start = scan.position();
        scan.skip(BEFORE_BUILDING);
        for (int i = 0; i < MOST_BLOCKS; i++) {
            String block = block(scan, building.length() > 0);
            if (block == null) {
                break;
            }
            building.append(block);
        }
        if (building.length() == 0) {
            scan.moveTo(start);
            return null;
        }
        return building.toString();
    }

    private static String block(Scan scan, boolean named) {
        if (!scan.has(SIGNS_OF_BUILDING)) {
            return null;
        }
        int start = scan.position();
        String between = named ? scan.takeText(BETWEEN_BLOCKS) : null;
        Matcher block = scan.take(BLOCK);
        if (block != null) {
            return (between == null ? "" : between) + ChineseNumeral.toDigits(block.group(1));
        }
        scan.moveTo(start);
        for (Pattern pattern : new Pattern[] {WING, STOREYED, NAMED}) {
            String text = scan.takeText(pattern);
            if (text != null) {
                return text;
            }
        }
        return inBrackets(scan, named);
    }

    private static String inBrackets(Scan scan, boolean named) {
        String inBrackets = scan.takeText(IN_BRACKETS);
        if (named) {
            return inBrackets != null ? inBrackets : scan.takeText(BLOCK_IN_BRACKETS);
        }
        return inBrackets == null ? null : inBrackets.substring(1, inBrackets.length() - 1);
    }

    /** What is left, without the sign 室; null when it names nothing of this door. */
    private static String room(String before, String rest, boolean placed) {
        if (OTHER_ADDRESS.matcher(rest).matches()) {
            return before.isEmpty() ? null : before;
        }
        String inside = BEFORE_ROOM.matcher(rest).replaceFirst("");
        String room = withoutSigns(before + inside);
        boolean names = placed || ALPHANUMERIC.matcher(room).find();
        return room.isEmpty() || !names ? null : room;
    }

    /** 302室、303室 is 302、303. */
    static String withoutSigns(String room) {
        int sign = room.indexOf('室');
        if (sign < 0) {
            return room;
        }
        return sign == room.length() - 1
                ? room.substring(0, sign)
                : SIGN.matcher(room).replaceAll("");
    }
}
