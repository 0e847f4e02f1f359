package org.taproot.desk.list;

/**
 * Which rows of how many are shown.
 *
 * @param page from 1; past the end is the last one
 */
public record PageSpan(int page, int size, long count) {

    public PageSpan {
        page = (int) Math.max(1, Math.min(page, pages(size, count)));
    }

    public long pages() {
        return pages(size, count);
    }

    public long first() {
        return count == 0 ? 0 : (page - 1L) * size + 1;
    }

    public long last() {
        return Math.min((long) page * size, count);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    private static long pages(int size, long count) {
        return Math.max(1, (count + size - 1) / size);
    }
}
