package org.taproot.model.move;

import static org.taproot.model.move.TestingRegister.EARLIER;
import static org.taproot.model.move.TestingRegister.LATER;
import static org.taproot.model.move.TestingRegister.registration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * An invented city of six districts in a year in which everything happens at once: 丁区 becomes part of 丙区, 戊町 becomes
 * 戊市, a tenth of the towns is renumbered on one day, records are written in other ways, and some firms move.
 */
final class GeneratedCity {

    private static final List<String> DISTRICTS = List.of("甲区", "乙区", "丙区", "丁区", "戊町", "己区");
    private static final Map<String, String> SUCCESSORS = Map.of("丁区", "丙区", "戊町", "戊市");
    private static final String SYLLABLES = "青松竹梅桂枫柏杨兰荷菊莲芝莉棠榆";
    private static final LocalDate RENUMBERED_ON = LocalDate.of(2025, 6, 1);
    private static final int TOWNS_PER_DISTRICT = 30;

    private final Random random;
    private final Snapshot before = new Snapshot(EARLIER);
    private final Snapshot after = new Snapshot(LATER);
    private final Map<String, Set<MoveKind>> truth = new HashMap<>();
    private final Map<Home, String> renumbered = new HashMap<>();

    private record Home(String district, int town, int number) {}

    GeneratedCity(long seed, int firms) {
        random = new Random(seed);
        for (int i = 0; i < firms; i++) {
            live("F" + i);
        }
    }

    SnapshotComparison comparison() {
        return new SnapshotComparison(before, after);
    }

    /** What really became of each enterprise of which anything did. */
    Map<String, Set<MoveKind>> truth() {
        return truth;
    }

    private void live(String id) {
        Home home = anyHome();
        LocalDate filed = TestingRegister.FOUNDED;
        before.add(registration(id, home.district(), street(home), filed));
        int chance = random.nextInt(100);
        if (chance < 3) {
            move(id, home);
        } else if (chance < 5) {
            truth.put(id, Set.of(MoveKind.LEFT_COVERAGE));
        } else {
            stay(id, home, chance < 15);
        }
    }

    private void move(String id, Home home) {
        Home other = anyHome();
        while (other.town() == home.town() && other.district().equals(home.district())) {
            other = anyHome();
        }
        MoveKind kind = other.district().equals(home.district()) ? MoveKind.MOVE_WITHIN : MoveKind.MOVE_DISTRICT;
        truth.put(id, Set.of(kind));
        LocalDate filed = EARLIER.plusDays(1 + random.nextInt(360));
        after.add(registration(id, districtAfter(other), streetAfter(other), filed));
    }

    private void stay(String id, Home home, boolean isRewritten) {
        String street = isRewritten ? otherwise(streetAfter(home)) : streetAfter(home);
        LocalDate filed = isRenumbered(home) ? RENUMBERED_ON : TestingRegister.FOUNDED;
        after.add(registration(id, districtAfter(home), street, filed));
        boolean isElsewhere = !districtAfter(home).equals(home.district());
        if (isElsewhere || !street.equals(street(home))) {
            truth.put(id, Set.of(isElsewhere ? MoveKind.BOUNDARY_CHANGE : MoveKind.ADDRESS_REWRITE));
        }
    }

    private Home anyHome() {
        return new Home(
                DISTRICTS.get(random.nextInt(DISTRICTS.size())),
                random.nextInt(TOWNS_PER_DISTRICT),
                1 + random.nextInt(400));
    }

    private static String districtAfter(Home home) {
        return SUCCESSORS.getOrDefault(home.district(), home.district());
    }

    /** Every tenth town, also of districts that are no more. */
    private static boolean isRenumbered(Home home) {
        return home.town() % 10 == 0;
    }

    private static String town(Home home) {
        int mixed = DISTRICTS.indexOf(home.district()) * TOWNS_PER_DISTRICT + home.town();
        return "" + SYLLABLES.charAt(mixed / SYLLABLES.length()) + SYLLABLES.charAt(mixed % SYLLABLES.length()) + "町";
    }

    private static String street(Home home) {
        return town(home) + home.number() + "番地";
    }

    private String streetAfter(Home home) {
        return isRenumbered(home)
                ? renumbered.computeIfAbsent(
                        home,
                        any -> "新" + town(home) + (1 + random.nextInt(3)) + "丁目" + (1 + random.nextInt(30)) + "番"
                                + (1 + random.nextInt(40)) + "号")
                : street(home);
    }

    private String otherwise(String street) {
        List<String> spellings = List.of(
                street.replace("番地", ""),
                street.replace("町", "町 "),
                street.replace('1', '１').replace('2', '２').replace("番地", "番"),
                street.replace('枫', '楓').replace('兰', '蘭'));
        return spellings.get(random.nextInt(spellings.size()));
    }

    /** The enterprises of which that is said, by kind. */
    static Map<MoveKind, Set<String>> byKind(List<Move> moves) {
        Map<MoveKind, Set<String>> byKind = new HashMap<>();
        moves.forEach(move ->
                byKind.computeIfAbsent(move.kind(), kind -> new HashSet<>()).add(move.id()));
        return byKind;
    }
}
