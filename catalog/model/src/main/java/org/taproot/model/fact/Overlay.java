package org.taproot.model.fact;

/** A payload whose empty fields can be filled from a source of less weight. */
public interface Overlay<P> {

    /** This payload, with every empty field taken from {@code lower}. */
    P over(P lower);

    /**
     * Whether this payload has the say in a field, before all of less weight. What it says may be nothing: a vacant unit
     * has no tenant.
     *
     * @param field as in messages and tables
     * @param value what this payload has there, may be null
     */
    default boolean tells(String field, Object value) {
        return value != null;
    }

    /** Whether two values of one field mean the same, however they are written; neither is null. */
    default boolean agree(Object one, Object other) {
        return one.equals(other);
    }

    /** A value that goes with others: of the payload that has the say in all of them, or whichever is there. */
    static <T> T told(boolean mineTells, T mine, boolean lowerTells, T lower) {
        if (mineTells) {
            return mine;
        }
        return lowerTells ? lower : first(mine, lower);
    }

    /** The present value, or the one from below. */
    static <T> T first(T mine, T lower) {
        return mine != null ? mine : lower;
    }
}
