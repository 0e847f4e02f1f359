package org.taproot.pipelines.district.source;

import java.time.LocalDate;
import java.util.Set;
import org.taproot.pipelines.district.chance.Dice;
import org.taproot.pipelines.district.chance.Die;

/**
 * The mistakes of sources, each with its own rate; all rates are invented.
 *
 * @param much 1 for the usual amount, 0 for none, 2 for twice as much
 * @param log hears of every mistake, for the truth
 */
public record Dirt(Dice dice, double much, Log log) {

    /** Days. */
    private static final int MOST_LATE = 20;

    private static final double WRONG_CODE = 0.0008;
    private static final double ROW_TWICE = 0.0006;
    private static final double SWAPPED = 0.004;
    private static final double LATE_FILE = 0.02;
    private static final double FILE_TWICE = 0.01;

    /** Send when they are asked. */
    private static final Set<String> PUNCTUAL = Set.of(RegistryFeed.SOURCE, RegistryFeed.CHANGES, LeadFeed.SOURCE);

    private static final double CORRECTED = 0.04;

    /**
     * The code as the source writes it: now and then with two characters in the wrong order, or in lower case.
     *
     * @param row of the file, or any number that tells rows apart
     */
    String code(String source, LocalDate day, long row, String uscc) {
        if (!comes(WRONG_CODE, "WRONG_CODE", source, day, row)) {
            return uscc;
        }
        log.wrote(source, day, "WRONG_CODE", "row " + row + ": " + uscc);
        int swap = unlike(uscc);
        return row % 3 == 0
                ? uscc.toLowerCase(java.util.Locale.ROOT)
                : uscc.substring(0, swap) + uscc.charAt(swap + 1) + uscc.charAt(swap) + uscc.substring(swap + 2);
    }

    /** The first of two neighbours that are not alike, behind the district's own digits. */
    private static int unlike(String uscc) {
        int first = 11;
        while (uscc.charAt(first) == uscc.charAt(first + 1)) {
            first++;
        }
        return first;
    }

    /** Whether the source writes this row a second time. */
    boolean rowTwice(String source, LocalDate day, long row) {
        return mistake(ROW_TWICE, "ROW_TWICE", source, day, row);
    }

    /** Whether two columns of this file have changed places. */
    boolean swapped(String source, LocalDate day) {
        return mistake(SWAPPED, "SWAPPED_COLUMNS", source, day, -1);
    }

    /** Whether the file is sent again some days later with its mistakes mended. */
    boolean corrected(String source, LocalDate day) {
        return mistake(CORRECTED, "CORRECTED_LATER", source, day, -2);
    }

    /** Whether the files of a day are sent a second time, a day later and under another name. */
    boolean twice(String source, LocalDate day) {
        return !PUNCTUAL.contains(source) && comes(FILE_TWICE, "FILE_TWICE", source, day, -3);
    }

    /** By how many days the files of a day are late; 0 for most. */
    int late(String source, LocalDate day) {
        return PUNCTUAL.contains(source) || !comes(LATE_FILE, "LATE_FILE", source, day, -4)
                ? 0
                : dice.between(3, MOST_LATE, Die.DIRT_DAYS, source.hashCode(), day.toEpochDay());
    }

    /** Notes what happens to a file on its way. */
    void sent(String source, String name, LocalDate day) {
        if (late(source, day) > 0) {
            log.wrote(source, day, "LATE_FILE", name);
        }
        if (twice(source, day)) {
            log.wrote(source, day, "FILE_TWICE", name);
        }
    }

    private boolean mistake(double rate, String kind, String source, LocalDate day, long row) {
        boolean comes = comes(rate, kind, source, day, row);
        if (comes) {
            log.wrote(source, day, kind, row < 0 ? "" : "row " + row);
        }
        return comes;
    }

    private boolean comes(double rate, String kind, String source, LocalDate day, long row) {
        return dice.happens(rate * much, Die.DIRT, hash(source, kind) * 31L + row, day.toEpochDay());
    }

    /** Of the two texts as one, which need not be made for every row. */
    private static int hash(String source, String kind) {
        int hash = source.hashCode();
        for (int i = 0; i < kind.length(); i++) {
            hash *= 31;
        }
        return hash + kind.hashCode();
    }

    /** Hears of mistakes. */
    @FunctionalInterface
    public interface Log {

        void wrote(String source, LocalDate day, String kind, String what);
    }
}
