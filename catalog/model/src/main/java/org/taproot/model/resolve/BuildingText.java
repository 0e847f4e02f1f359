package org.taproot.model.resolve;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.text.ChineseNumeral;
import org.taproot.model.text.Text;

/**
 * What is written of a building, taken apart: 样板广场A座 is the name 样板广场 and the block A.
 *
 * <p>Blocks are told apart by their sign: 幢 and 栋 are numbered by the deeds, 号楼 and 座 by whoever runs the place, and
 * one building often has both, with different numbers. Letters are the same under any sign.
 *
 * @param name in the form of {@link CarrierName}; null when there is none, or only a word such as 办公楼
 * @param blocks for instance 1幢, 3号楼, A, 北; empty when there is none
 */
record BuildingText(String name, Set<String> blocks) {

    private static final BuildingText NONE = new BuildingText(null, Set.of());

    private static final String ONE = "(?:[0-9]{1,4}[A-Z]?|[A-Z][0-9]{0,2})";
    private static final Pattern BLOCK = Pattern.compile("第?(" + ONE + "(?:[-、,]" + ONE + "){0,10}|[东南西北主副裙]{1,2})"
            + "(号楼|[幢栋座楼]|号?-?(?:厂房|仓库|库))(?:[东南西北]{1,2}半幢)?");
    private static final Pattern NUMERAL_OF_BLOCK =
            Pattern.compile("第?[" + ChineseNumeral.CHARACTERS + "]{1,4}(?=号楼|[幢栋座])");
    private static final Pattern BETWEEN = Pattern.compile("[-、,]");
    private static final Pattern DEED = Pattern.compile("\\([^()]*产证[^()]*\\)");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0++(?=[0-9])");
    private static final Pattern ANY =
            Pattern.compile("(?:[0-9]+|[" + ChineseNumeral.CHARACTERS + "]+)?层?(?:商务|办公|综合|大|厂|主|副|写字)?楼|[0-9]+");
    private static final Set<String> KINDS = Set.of("大厦", "商厦", "广场", "中心", "公寓", "厂", "办公", "综合", "商务", "裙房");

    /** Of an address's building, or of a carrier's name. */
    static BuildingText parse(String text) {
        String cleaned = Text.clean(text);
        if (cleaned == null) {
            return NONE;
        }
        String plain = DEED.matcher(Text.withoutSpaces(Text.narrow(cleaned)).toUpperCase(Locale.ROOT))
                .replaceAll("");
        Set<String> blocks = new HashSet<>();
        Matcher found = BLOCK.matcher(numbered(plain));
        String rest = found.replaceAll(block -> {
            addBlocks(block.group(1), block.group(2), blocks);
            return "";
        });
        return new BuildingText(name(rest), Set.copyOf(blocks));
    }

    /** Whether one of the blocks could be one of the others under another sign: 1幢 and 1号楼. */
    boolean couldShareBlockWith(BuildingText other) {
        return blocks.stream().anyMatch(block -> other.blocks.stream()
                .anyMatch(others -> number(block).equals(number(others))));
    }

    private static String numbered(String text) {
        return NUMERAL_OF_BLOCK.matcher(text).replaceAll(numeral -> ChineseNumeral.toDigits(numeral.group()));
    }

    private static void addBlocks(String numbers, String sign, Set<String> blocks) {
        for (String number : BETWEEN.split(numbers, -1)) {
            blocks.add(LEADING_ZEROS.matcher(number).replaceFirst("") + kind(number, sign));
        }
    }

    private static String kind(String number, String sign) {
        if (!Character.isDigit(number.charAt(0))) {
            return "";
        }
        return switch (sign) {
            case "幢", "栋" -> "幢";
            case "号楼", "座", "楼" -> "号楼";
            default -> sign.endsWith("厂房") ? "厂房" : "库";
        };
    }

    private static String number(String block) {
        int end = 0;
        while (end < block.length() && block.charAt(end) < 0x80) {
            end++;
        }
        return end == 0 ? block : block.substring(0, end);
    }

    private static String name(String rest) {
        String key = CarrierName.key(rest);
        return key == null || KINDS.contains(key) || ANY.matcher(key).matches() ? null : key;
    }
}
