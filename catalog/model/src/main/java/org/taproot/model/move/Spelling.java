package org.taproot.model.move;

import java.util.Optional;

/** Whether two addresses are one that was written in two ways. */
final class Spelling {

    /** Exchanged, added or left out, these name another place: 东路 is not 西路, A座 is not B座. */
    private static final String TELLING = "東西南北上中下前後左右内外新旧本元奥大小甲乙丙丁戊";

    /** Exchanged for each other, these do too: 人民路 is not 人民街. They may be left out, though: 室町 is 室町通. */
    private static final String KINDS = "路街道巷里村町通坊条区市鎮郷郡県州";

    private static final Reason SAME = new Reason("同一地址，写法不同", "the same address, written otherwise");
    private static final Reason DETAIL =
            new Reason("门牌相同，只增减了楼宇信息", "the same number; only the building was added or left out");
    private static final Reason BUILDING =
            new Reason("道路与全部号码相同，只是楼宇名称不同", "the same town and numbers; only the name of the building differs");
    private static final Reason ADDED =
            new Reason("全部号码相同，地名只多一字或少一字", "the same numbers; the name has one character more or less");

    /** The only one that two places with enterprises of their own speak against. */
    static final Reason EXCHANGED =
            new Reason("全部号码相同，地名只有一字不同", "the same numbers; one character of the name is another");

    private static final Reason UNFILED =
            new Reason("期间没有登记变更，系登记机关更正", "no change was filed in between: the authority corrected its record");

    private Spelling() {}

    /** Why both are the same address; empty when they are not. */
    static Optional<Reason> same(AddressKey before, AddressKey after) {
        if (before.equals(after)) {
            return Optional.of(SAME);
        }
        if (!before.hasNumber() || !after.hasNumber()) {
            return Optional.empty();
        }
        if (before.town().equals(after.town()) && isDetail(before.rest(), after.rest())) {
            return Optional.of(DETAIL);
        }
        if (!before.numbers().equals(after.numbers())) {
            return Optional.empty();
        }
        if (before.town().equals(after.town()) && !differsInLatin(before.rest(), after.rest())) {
            return Optional.of(BUILDING);
        }
        return differByOne(before.letters(), after.letters());
    }

    /** The same for a record whose owner filed nothing: then the numbers, or the town, are enough. */
    static Optional<Reason> corrected(AddressKey before, AddressKey after) {
        boolean alike = before.town().equals(after.town())
                || (before.hasNumber() && before.numbers().equals(after.numbers()));
        return alike ? Optional.of(UNFILED) : Optional.empty();
    }

    private static boolean isDetail(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return longer.startsWith(shorter) && isName(longer.charAt(shorter.length()));
    }

    /** Another number makes another parcel or another room of it, a name does not. */
    private static boolean isName(char c) {
        return !Character.isDigit(c) && c != '-';
    }

    private static boolean differsInLatin(String one, String other) {
        return !latin(one).equals(latin(other));
    }

    private static String latin(String text) {
        return text.replaceAll("[^A-Z]", "");
    }

    private static Optional<Reason> differByOne(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        int difference = longer.length() - shorter.length();
        if (difference > 1 || shorter.length() < 2) {
            return Optional.empty();
        }
        int head = 0;
        while (head < shorter.length() && shorter.charAt(head) == longer.charAt(head)) {
            head++;
        }
        if (!shorter.substring(head + 1 - difference).equals(longer.substring(head + 1))) {
            return Optional.empty();
        }
        char added = longer.charAt(head);
        if (difference == 1) {
            return isTelling(added) ? Optional.empty() : Optional.of(ADDED);
        }
        return isExchangeable(added, shorter.charAt(head)) ? Optional.of(EXCHANGED) : Optional.empty();
    }

    private static boolean isExchangeable(char one, char other) {
        return !isTelling(one) && !isTelling(other) && KINDS.indexOf(one) < 0 && KINDS.indexOf(other) < 0;
    }

    private static boolean isTelling(char c) {
        return c < 0x3000 || TELLING.indexOf(c) >= 0;
    }
}
