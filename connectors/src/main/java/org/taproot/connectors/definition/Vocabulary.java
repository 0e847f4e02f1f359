package org.taproot.connectors.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.taproot.connectors.definition.FieldRule.Cell;
import org.taproot.model.fact.Rejection;
import org.taproot.model.text.Dimension;

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

    /** What the numbers of a field measure; empty for one that is in no unit of its own, or is not known. */
    Optional<Dimension> measures(String fact, String field);

    /**
     * Why a text is no value of a field when a cell says it, or a constant where the cell is null; empty when it is one,
     * or the field is not known.
     */
    Optional<Rejection> rejection(String fact, Field field, Cell cell, String text);
}
