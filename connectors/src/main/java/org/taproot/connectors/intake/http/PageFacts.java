package org.taproot.connectors.intake.http;

/**
 * What the JSON of a page says that paging depends on.
 *
 * @param empty whether it is known to have no records
 * @param pointed the text at the pointer of the paging, null when there is none
 * @param largest the largest value of the watermark's field, null when there is none
 */
record PageFacts(boolean empty, String pointed, String largest) {

    /** Of a page whose content is not looked into. */
    static final PageFacts UNKNOWN = new PageFacts(false, null, null);
}
