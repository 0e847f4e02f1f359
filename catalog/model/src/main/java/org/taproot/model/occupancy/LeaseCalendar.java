package org.taproot.model.occupancy;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Let units by the last day of their lease. Days stand sorted in an array, their sums beside them: a change costs a
 * binary search and allocates nothing unless the day is new, and every question about terms is one pass over the days.
 */
final class LeaseCalendar {

    private static final int UNITS = 0;
    private static final int PRICED = 1;
    private static final int AREA = 2;
    private static final int RENT = 3;
    private static final int WIDTH = 4;
    private static final long MILLION = 1_000_000;

    private int[] days = new int[1];
    private long[] sums = new long[WIDTH];
    private int size;
    private final long[] undated = new long[WIDTH];

    /** @param sign 1 to add the unit, -1 to take it away */
    void add(Space space, int sign) {
        long priced = space.priced() ? 1 : 0;
        long rent = space.priced() ? space.rentMillionths() : 0;
        add(space.lastDay(), sign, sign * priced, sign * space.area(), sign * rent);
    }

    void add(LeaseCalendar other, int sign) {
        // backwards, so that a calendar can be taken away from itself: a row that empties moves only those behind it
        for (int row = other.size - 1; row >= 0; row--) {
            addRow(other.days[row], other.sums, row * WIDTH, sign);
        }
        addRow(Space.UNDATED, other.undated, 0, sign);
    }

    private void addRow(int day, long[] from, int at, int sign) {
        add(day, sign * from[at], sign * from[at + PRICED], sign * from[at + AREA], sign * from[at + RENT]);
    }

    private void add(int day, long units, long priced, long area, long rent) {
        if (day == Space.UNDATED) {
            addAt(undated, 0, units, priced, area, rent);
            return;
        }
        int found = Arrays.binarySearch(days, 0, size, day);
        int row = found < 0 ? insert(-found - 1, day) : found;
        addAt(sums, row * WIDTH, units, priced, area, rent);
        if (isEmpty(row)) {
            delete(row);
        }
    }

    private static void addAt(long[] sums, int at, long units, long priced, long area, long rent) {
        sums[at + UNITS] = Math.addExact(sums[at + UNITS], units);
        sums[at + PRICED] = Math.addExact(sums[at + PRICED], priced);
        sums[at + AREA] = Math.addExact(sums[at + AREA], area);
        sums[at + RENT] = Math.addExact(sums[at + RENT], rent);
    }

    private int insert(int row, int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
            sums = Arrays.copyOf(sums, size * 2 * WIDTH);
        }
        System.arraycopy(days, row, days, row + 1, size - row);
        System.arraycopy(sums, row * WIDTH, sums, (row + 1) * WIDTH, (size - row) * WIDTH);
        Arrays.fill(sums, row * WIDTH, (row + 1) * WIDTH, 0);
        days[row] = day;
        size++;
        return row;
    }

    private void delete(int row) {
        size--;
        System.arraycopy(days, row + 1, days, row, size - row);
        System.arraycopy(sums, (row + 1) * WIDTH, sums, row * WIDTH, (size - row) * WIDTH);
    }

    private boolean isEmpty(int row) {
        int at = row * WIDTH;
        return sums[at] == 0 && sums[at + PRICED] == 0 && sums[at + AREA] == 0 && sums[at + RENT] == 0;
    }

    /** Leases whose last day is one of these. */
    LeaseSums endingIn(DayRange range) {
        return between(rowOf(range.from()), rowOf(range.to()));
    }

    /** Leases whose last day comes after this one. */
    LeaseSums endingAfter(LocalDate day) {
        return between(rowOf(day.plusDays(1)), size);
    }

    /** Leases with a known last day, past or to come. */
    LeaseSums dated() {
        return between(0, size);
    }

    /** Leases without a known last day. */
    LeaseSums undated() {
        return sumsAt(undated, 0);
    }

    /** Leases that end after a day, by their last day. */
    SortedMap<LocalDate, LeaseSums> byLastDayAfter(LocalDate day) {
        SortedMap<LocalDate, LeaseSums> byDay = new TreeMap<>();
        for (int row = rowOf(day.plusDays(1)); row < size; row++) {
            byDay.put(LocalDate.ofEpochDay(days[row]), sumsAt(sums, row * WIDTH));
        }
        return byDay;
    }

    /**
     * Σ weight × days from {@code day} to the last day, over leases that end after it. Rent is split so that no product
     * overflows, even where a lease ends in the year 9999.
     */
    BigInteger weightedDays(LocalDate day, Weight weight) {
        long whole = 0;
        long rest = 0;
        for (int row = rowOf(day.plusDays(1)); row < size; row++) {
            long remaining = days[row] - day.toEpochDay();
            long amount = sums[row * WIDTH + column(weight)];
            whole = Math.addExact(whole, Math.multiplyExact(amount / MILLION, remaining));
            rest = Math.addExact(rest, amount % MILLION * remaining);
        }
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(MILLION)).add(BigInteger.valueOf(rest));
    }

    private static int column(Weight weight) {
        return weight == Weight.AREA ? AREA : RENT;
    }

    private LeaseSums between(int fromRow, int toRow) {
        long[] total = new long[WIDTH];
        for (int at = fromRow * WIDTH; at < toRow * WIDTH; at++) {
            total[at % WIDTH] += sums[at];
        }
        return sumsAt(total, 0);
    }

    private static LeaseSums sumsAt(long[] sums, int at) {
        return new LeaseSums(sums[at], sums[at + PRICED], sums[at + AREA], sums[at + RENT]);
    }

    private int rowOf(LocalDate day) {
        int found = Arrays.binarySearch(days, 0, size, Math.toIntExact(day.toEpochDay()));
        return found < 0 ? -found - 1 : found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LeaseCalendar that
                && Arrays.equals(days, 0, size, that.days, 0, that.size)
                && Arrays.equals(sums, 0, size * WIDTH, that.sums, 0, that.size * WIDTH)
                && Arrays.equals(undated, that.undated);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(Arrays.copyOf(days, size)) + Arrays.hashCode(undated);
    }
}
