package org.taproot.lake.query;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** The lake cannot be asked now. Asking again later may succeed; nothing is wrong with the question. */
public class LakeUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Instant since;

    LakeUnavailableException(Instant since, Throwable cause) {
        this("Cannot reach the query engine since %s: %s".formatted(since, cause.getMessage()), since, cause);
    }

    LakeUnavailableException(String message, Instant since, Throwable cause) {
        super(message, cause);
        this.since = requireNonNull(since, "since");
    }

    /** When the first of the failures in a row happened. */
    public Instant since() {
        return since;
    }
}
