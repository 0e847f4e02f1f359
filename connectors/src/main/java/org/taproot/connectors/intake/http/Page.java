package org.taproot.connectors.intake.http;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/**
 * What is known of one page.
 *
 * @param file its content as it was sent, unpacked
 * @param sha256 of the content
 * @param link the address of the next page in the header, null when there is none
 * @param facts what its JSON says
 */
record Page(Path file, String sha256, String link, PageFacts facts) {

    Page {
        requireNonNull(file, "file");
        requireNonNull(sha256, "sha256");
        requireNonNull(facts, "facts");
    }
}
