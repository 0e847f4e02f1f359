package org.taproot.model.resolve;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.taproot.model.text.ChineseNumeral;
import org.taproot.model.text.Text;

/**
 * The doors that a house number stands for: {@code 799、899、999} three, {@code 184-190(双)} the four even ones,
 * {@code 12甲} one that is not 12, {@code 5-1} one that is not a range.
 *
 * <p>Along a road the numbers of one side are all odd or all even. So a range whose ends are both odd or both even
 * stands for one side, said or not; one from odd to even for every number.
 *
 * @param doors in the order written, each once; empty when there is no number
 */
public record HouseNumbers(Set<String> doors) {

    private static final HouseNumbers NONE = new HouseNumbers(Set.of());

    /** A range of more numbers is a slip of the pen or a whole road, and stands for its ends only. */
    private static final int MOST_IN_RANGE = 500;

    private static final Pattern ONLY_DIGITS = Pattern.compile("[1-9][0-9]*+");
    private static final Pattern FILLING = Pattern.compile("[号第]");
    private static final Pattern SIDE = Pattern.compile("\\(?([单双])\\)?");
    private static final Pattern BETWEEN = Pattern.compile("[、,;，；及和]");
    private static final Pattern DASHES = Pattern.compile("[-~－—–至]+");
    private static final String LETTERS = "[A-Z甲乙丙丁戊]";
    private static final Pattern LETTER = Pattern.compile(LETTERS);
    private static final Pattern DOOR = Pattern.compile("(临?0*+([0-9]{1,9}))\\(?(" + LETTERS + "?)\\)?");
    private static final Pattern RANGE = Pattern.compile("0*+([0-9]{1,9})-0*+([0-9]{1,9})");
    private static final Pattern LEADING_ZEROS = Pattern.compile("(?<![0-9])0++(?=[0-9])");

    public HouseNumbers {
        requireNonNull(doors, "doors");
        doors = Collections.unmodifiableSet(new LinkedHashSet<>(doors));
    }

    /** The doors of a number as written or as in an {@link org.taproot.model.place.Address}; none for null. */
    public static HouseNumbers parse(String number) {
        String cleaned = Text.clean(number);
        if (cleaned == null) {
            return NONE;
        }
        return ONLY_DIGITS.matcher(cleaned).matches() ? new HouseNumbers(Set.of(cleaned)) : several(cleaned);
    }

    public boolean isEmpty() {
        return doors.isEmpty();
    }

    /** Whether every door of the other is one of these; nothing covers no door. */
    public boolean covers(HouseNumbers other) {
        return !other.isEmpty() && doors.containsAll(other.doors);
    }

    /** Whether they have a door in common. */
    public boolean overlaps(HouseNumbers other) {
        return !Collections.disjoint(doors, other.doors);
    }

    private static HouseNumbers several(String cleaned) {
        String dense = Text.withoutSpaces(Text.narrow(cleaned)).toUpperCase(Locale.ROOT);
        String digits = DASHES.matcher(ChineseNumeral.toDigits(dense)).replaceAll("-");
        String plain = FILLING.matcher(digits).replaceAll("");
        Matcher sides = SIDE.matcher(plain);
        String side = sides.find() ? sides.group(1) : null;
        Set<String> doors = new LinkedHashSet<>();
        String before = "";
        for (String part : BETWEEN.split(side == null ? plain : sides.replaceAll(""), -1)) {
            // 403丁、戊 are 403丁 and 403戊
            String whole = LETTER.matcher(part).matches() ? before + part : part;
            Matcher door = DOOR.matcher(whole);
            before = door.matches() ? door.group(1) : "";
            add(whole, side, doors);
        }
        return new HouseNumbers(doors);
    }

    private static void add(String part, String side, Set<String> doors) {
        Matcher range = RANGE.matcher(part);
        if (!range.matches()) {
            addDoors(part, doors);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        if (from >= to) {
            doors.add(from + "-" + to);
        } else if (to - from > MOST_IN_RANGE) {
            doors.add(Integer.toString(from));
            doors.add(Integer.toString(to));
        } else {
            addRange(from, to, side, doors);
        }
    }

    private static void addRange(int from, int to, String side, Set<String> doors) {
        boolean oneSide = side != null || (to - from) % 2 == 0;
        int parity = side == null ? from % 2 : side.equals("单") ? 1 : 0;
        for (int number = from; number <= to; number++) {
            if (!oneSide || number % 2 == parity) {
                doors.add(Integer.toString(number));
            }
        }
    }

    /** One door; or the two ends of a range that cannot be counted through: 12甲-14. */
    private static void addDoors(String part, Set<String> doors) {
        String[] ends = part.split("-", -1);
        boolean areDoors = ends.length == 2
                && DOOR.matcher(ends[0]).matches()
                && DOOR.matcher(ends[1]).matches();
        for (String door : areDoors ? ends : new String[] {part}) {
            if (!door.isEmpty()) {
                doors.add(LEADING_ZEROS
                        .matcher(door.replace("(", "").replace(")", ""))
                        .replaceAll(""));
            }
        }
    }
}
