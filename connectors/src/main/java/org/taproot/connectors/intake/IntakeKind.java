package org.taproot.connectors.intake;

import com.fasterxml.jackson.databind.JsonNode;

/** A kind of source: makes intakes of what definitions say under {@code from}. */
public interface IntakeKind {

    /** As in {@code kind: http}. The schema of its settings is {@code from-<name>.schema.json} beside this class. */
    String name();

    /**
     * An intake for one source; connects to nothing yet.
     *
     * @param from the settings, which the schema has accepted
     * @throws IllegalArgumentException when a setting is wrong in a way that the schema cannot say; the message names
     *     the key, the value and what was expected
     */
    Intake open(JsonNode from, IntakeContext context);
}
