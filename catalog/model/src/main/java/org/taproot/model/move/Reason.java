package org.taproot.model.move;

import static java.util.Objects.requireNonNull;

/** Why something was judged as it was, in both languages. */
public record Reason(String zh, String en) {

    public Reason {
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
    }
}
