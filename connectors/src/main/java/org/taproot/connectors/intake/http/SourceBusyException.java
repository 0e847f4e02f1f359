package org.taproot.connectors.intake.http;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Duration;

/** A source asks to be left alone for a while. */
public class SourceBusyException extends IOException {

    private final Duration retryAfter;

    public SourceBusyException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = requireNonNull(retryAfter, "retryAfter");
    }

    /** How long not to ask again; zero when the source named no time. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
