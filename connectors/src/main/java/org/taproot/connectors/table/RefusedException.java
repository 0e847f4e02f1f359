package org.taproot.connectors.table;

import static java.util.Objects.requireNonNull;

/** The file as a whole is bad input: no row of it may be used. */
public class RefusedException extends RuntimeException {

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(requireNonNull(refusal, "refusal").english());
        this.refusal = refusal;
    }

    public RefusedException(String english, String chinese) {
        this(new Refusal(english, chinese));
    }

    public Refusal refusal() {
        return refusal;
    }
}
