package org.taproot.pipelines.district.source;

import java.util.ArrayList;
import java.util.List;

/** What was begun and is not yet over: it is written when it begins and written again when it is over. */
final class Docket<T extends Docket.Item> {

    private final List<T> begun = new ArrayList<>();
    private List<T> open = new ArrayList<>();

    void add(T item) {
        begun.add(item);
    }

    /** What began or was over since this was asked before, in the order of beginning; what is over is forgotten. */
    List<T> until(int day) {
        List<T> written = new ArrayList<>();
        List<T> stillOpen = new ArrayList<>();
        for (T item : open) {
            (item.isOver(day) ? written : stillOpen).add(item);
        }
        for (T item : begun) {
            written.add(item);
            if (!item.isOver(day)) {
                stillOpen.add(item);
            }
        }
        begun.clear();
        open = stillOpen;
        return written;
    }

    /** Something with an end. */
    interface Item {

        /** A day since 1970. */
        int overOn();

        default boolean isOver(int day) {
            return overOn() <= day;
        }
    }
}
