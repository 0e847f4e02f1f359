package org.taproot.connectors.landing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Where refused files are put, for people to look at. */
public final class Quarantine {

    private final DataRoot root;

    public Quarantine(DataRoot root) {
        this.root = root;
    }

    /** The folders of which it is one. */
    public DataRoot root() {
        return root;
    }

    /** Puts the claimed file of a delivery away; done already is done. */
    public void take(String feed, long delivery) throws IOException {
        Path claimed = root.claimed(feed, delivery);
        if (Files.exists(claimed, LinkOption.NOFOLLOW_LINKS)) {
            Durable.move(claimed, root.quarantine(feed, delivery));
        }
    }
}
