package org.taproot.model.fact;

/** What tests ask of an outcome. */
public final class Outcomes {

    private Outcomes() {}

    public static <T> T value(Outcome<T> outcome) {
        return outcome.fold(value -> value, rejection -> {
            throw new AssertionError("Rejected: " + rejection.message("test"));
        });
    }

    public static Rejection rejection(Outcome<?> outcome) {
        return outcome.fold(
                value -> {
                    throw new AssertionError("Accepted: " + value);
                },
                rejection -> rejection);
    }

    public static RejectReason reason(Outcome<?> outcome) {
        return rejection(outcome).reason();
    }
}
