package org.taproot.connectors.feed;

import java.util.List;

/** The feeds that are read. */
public final class Feeds {

    private static final List<Feed<?>> ALL = List.of(Registry.FEED, Occupancy.FEED);

    private Feeds() {}

    public static List<Feed<?>> all() {
        return ALL;
    }

    public static List<String> names() {
        return ALL.stream().<String>map(Feed::name).toList();
    }

    /** The name, if there is such a feed. */
    public static String known(String name) {
        if (!names().contains(name)) {
            throw new IllegalArgumentException(
                    "Unknown feed \"%s\": expected one of %s".formatted(name, String.join(", ", names())));
        }
        return name;
    }
}
