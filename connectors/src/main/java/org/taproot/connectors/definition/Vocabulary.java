package org.taproot.connectors.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What facts there are, for definitions to name. */
public interface Vocabulary {

    /** The kinds of fact. */
    List<String> facts();

    /** The fields of a kind of fact in their order, each with whether a row must have it; empty for an unknown kind. */
    Optional<Map<String, Boolean>> fields(String fact);

    /**
     * The fields that tell what a snapshot of such facts is all of, none for all of the source; empty where any may, or
     * for an unknown kind.
     */
    Optional<List<String>> scope(String fact);
}
