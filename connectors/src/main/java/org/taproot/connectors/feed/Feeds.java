package org.taproot.connectors.feed;

import java.util.List;

/** The feeds that are read. */
public final class Feeds {

    private static final List<String> NAMES = List.of("registry", "occupancy");

    private Feeds() {}

    public static List<String> names() {
        return NAMES;
    }

    /** The name, if there is such a feed. */
    public static String known(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "Unknown feed \"%s\": expected one of %s".formatted(name, String.join(", ", NAMES)));
        }
        return name;
    }
}
