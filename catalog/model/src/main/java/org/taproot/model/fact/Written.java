package org.taproot.model.fact;

/** A value of several parts that can be written as one text. */
public interface Written {

    /** What people read, with the unit where there is one. */
    String text();
}
