package org.taproot.model.fact;

/** Something that a source said happened or is so. */
public interface Fact {

    Provenance provenance();

    /** The id of the thing the fact is about; all facts of one thing stay in order. */
    String key();
}
