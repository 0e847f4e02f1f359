package org.taproot.pipelines.district.source;

import java.time.LocalDate;
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
    static final int MOST_LATE = 20;

    private static final double WRONG_CODE = 0.0008;
    private static final double ROW_TWICE = 0.0006;
    private static final double SWAPPED = 0.004;
    private static final double LATE_FILE = 0.02;
    private static final double FILE_TWICE = 0.01;
    private static final double CORRECTED = 0.04;

    /**
     * The code as the source writes it: now and then with two characters in the wrong order, or in lower case.
     *
     * @param row of the file, or any number that tells rows apart
     */
    String code(String source, LocalDate day, long row, String uscc) {
        if (!comes(WRONG_CODE, source, day, row)) {
            return uscc;
        }
        log.wrote(source, day, "WRONG_CODE", "row " + row + ": " + uscc);
        return row % 3 == 0
                ? uscc.toLowerCase(java.util.Locale.ROOT)
                : uscc.substring(0, 12) + uscc.charAt(13) + uscc.charAt(12) + uscc.substring(14);
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

    /** Whether the file is sent a second time under another name. */
    boolean fileTwice(String source, String name, LocalDate day) {
        return mistake(FILE_TWICE, "FILE_TWICE", source + "/" + name, day, -3);
    }

    /** By how many days the file is late; 0 for most. */
    int late(String source, String name, LocalDate day) {
        String file = source + "/" + name;
        if (!mistake(LATE_FILE, "LATE_FILE", file, day, -4)) {
            return 0;
        }
        return dice.between(3, MOST_LATE, Die.DIRT_DAYS, file.hashCode(), day.toEpochDay());
    }

    private boolean mistake(double rate, String kind, String source, LocalDate day, long row) {
        boolean comes = comes(rate, source, day, row);
        if (comes) {
            log.wrote(source, day, kind, row < 0 ? "" : "row " + row);
        }
        return comes;
    }

    private boolean comes(double rate, String source, LocalDate day, long row) {
        return dice.happens(rate * much, Die.DIRT, source.hashCode() * 31L + row, day.toEpochDay());
    }

    /** Hears of mistakes. */
    @FunctionalInterface
    public interface Log {

        void wrote(String source, LocalDate day, String kind, String what);
    }
}
