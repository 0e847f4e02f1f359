package org.taproot.connectors.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Where an intake puts its documents. What was taken is on the disk and in the ledger, and is never lost after that. */
public interface Handover {

    /** Where the newest document that was taken ends, in the words of the intake that took it. */
    Optional<String> position();

    /** Whether a document of this origin was taken before. */
    boolean isKnown(String origin);

    /** A new path to write a document to; a file that is not taken is deleted later. */
    Path stage();

    /**
     * Takes a complete document over. The staged file is moved away.
     *
     * @return the number of the delivery
     */
    long take(Path staged, Document document) throws IOException;
}
