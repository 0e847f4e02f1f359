package org.taproot.connectors.intake.webhook;

import static java.util.Objects.requireNonNull;

/**
 * What a source is told.
 *
 * @param status of HTTP
 * @param json a small object
 */
record Answer(int status, String json) {

    Answer {
        requireNonNull(json, "json");
    }

    static Answer taken(long delivery) {
        return new Answer(202, "{\"delivery\": %d}".formatted(delivery));
    }

    /** It came before, under the same key. */
    static Answer known() {
        return new Answer(200, "{\"known\": true}");
    }

    /** @param why in words that need no quoting */
    static Answer refused(int status, String why) {
        return new Answer(status, "{\"error\": \"%s\"}".formatted(why));
    }

    /** Says the same whatever was wrong, so that nobody can try one part after the other. */
    static Answer unauthorized() {
        return refused(401, "not authorized");
    }
}
