package org.taproot.lake.query;

/** The bounds of a page, the same for every list. */
final class Paging {

    private static final int LARGEST_PAGE = 1_000;

    private Paging() {}

    static void check(int page, int pageSize) {
        if (page < 1) {
            throw new IllegalArgumentException("Invalid page %d: expected 1 or more".formatted(page));
        }
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "Invalid page size %d: expected 1 to %d".formatted(pageSize, LARGEST_PAGE));
        }
    }

    /** How many rows come before a page; before the last one when it lies past the end. */
    static long first(int page, int pageSize, long count) {
        long last = Math.max(0, count - 1) / pageSize;
        return Math.min(page - 1, last) * pageSize;
    }
}
