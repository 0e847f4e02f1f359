package org.taproot.lake.query;

import java.time.Instant;

/** More is asked than the lake answers at once, and the waiting time is over. Asking again later may succeed. */
public final class LakeBusyException extends LakeUnavailableException {

    private static final long serialVersionUID = 1;

    LakeBusyException(Instant since, String why) {
        super("Cannot ask the query engine: " + why, since, null);
    }
}
