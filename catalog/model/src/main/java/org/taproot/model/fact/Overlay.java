package org.taproot.model.fact;

/** A payload whose empty fields can be filled from a source of less weight. */
public interface Overlay<P> {

    /** This payload, with every empty field taken from {@code lower}. */
    P over(P lower);

    /** The present value, or the one from below. */
    static <T> T first(T mine, T lower) {
        return mine != null ? mine : lower;
    }
}
