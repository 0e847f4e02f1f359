package org.taproot.model.place;

/**
 * The form that most addresses have: area and road, then lane, number, building and floor, each in plain numbers and
 * each only where it is, then the room. What it reads, the patterns of {@link Area}, {@link Street} and {@link Interior}
 * read in the same way; what it does not read is left to them.
 */
final class UsualAddress {

    private static final String NUMERALS = "一二三四五六七八九十";

    /** Without one of them no pattern of a building or a floor matches. */
    private static final String SIGNS_INSIDE = "楼幢栋库房座厦场心寓厂(层F地";

    private static final int LONGEST_LEVEL = 3;

    private final String written;
    private final String text;
    private int position;
    private String lane;
    private String number;
    private String building;
    private String floor;

    private UsualAddress(String written, String text, int start) {
        this.written = written;
        this.text = text;
        this.position = start;
    }

    /**
     * The address; null when it is not of the usual form.
     *
     * @param written as the source wrote it
     * @param text the same in half-width capitals, without spaces
     * @param start where the head ends
     */
    static Address read(String written, String text, Head head, int start) {
        return head.isWhole() && start < text.length() ? new UsualAddress(written, text, start).read(head) : null;
    }

    private Address read(Head head) {
        lane = before("弄");
        number = isHouseNumber() ? before("号") : null;
        building = building();
        floor = floor();
        return isUsualRest() && !isLaneOffLane() ? address(head) : null;
    }

    /** The digits before a sign, which are passed with it; null when there are none. */
    private String before(String sign) {
        int end = endOfDigits();
        if (end == position || !text.startsWith(sign, end)) {
            return null;
        }
        String digits = text.substring(position, end);
        position = end + sign.length();
        return digits;
    }

    /** 3号楼 is a building, 3号线 is no place. */
    private boolean isHouseNumber() {
        int after = endOfDigits() + 1;
        return after >= text.length() || "楼线桥".indexOf(text.charAt(after)) < 0;
    }

    private String building() {
        int start = position;
        return before("幢") == null && before("栋") == null && before("号楼") == null
                ? null
                : text.substring(start, position);
    }

    private String floor() {
        if (isFloorSign(position + 1)) {
            int numeral = NUMERALS.indexOf(text.charAt(position)) + 1;
            if (numeral > 0 || text.charAt(position) == '底') {
                position += 2;
                return numeral > 0 ? Integer.toString(numeral) : "1";
            }
        }
        int end = endOfDigits();
        boolean isLevel = end > position && end - position <= LONGEST_LEVEL && text.charAt(position) != '0';
        if (!isLevel || !isFloorSign(end)) {
            return null;
        }
        String level = text.substring(position, end);
        position = end + 1;
        return level;
    }

    private boolean isFloorSign(int at) {
        return at < text.length() && (text.charAt(at) == '层' || text.charAt(at) == '楼');
    }

    /** Whether what is left can only be the room. */
    private boolean isUsualRest() {
        if (position == text.length()) {
            return true;
        }
        char first = text.charAt(position);
        boolean isCounted = isDigit(text, position) || (first >= 'A' && first <= 'Z');
        return isCounted && (floor != null || (hasNone(SIGNS_INSIDE) && (isBehindDoor() || hasNone("号弄"))));
    }

    /** 822弄455支101室: the lane goes on behind its sign. */
    private boolean isLaneOffLane() {
        return lane != null && number == null && !hasNone("支");
    }

    private boolean isBehindDoor() {
        return number != null || building != null;
    }

    private boolean hasNone(String signs) {
        for (int i = position; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    private Address address(Head head) {
        Area area = head.area();
        return new Address(
                written,
                area.province(),
                area.district(),
                area.town(),
                head.road(),
                lane,
                number,
                building,
                floor,
                position == text.length() ? null : Interior.withoutSigns(text.substring(position)));
    }

    private int endOfDigits() {
        int end = position;
        while (end < text.length() && isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(String text, int at) {
        char c = text.charAt(at);
        return c >= '0' && c <= '9';
    }
}
