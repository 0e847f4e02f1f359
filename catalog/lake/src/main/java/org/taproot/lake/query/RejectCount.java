package org.taproot.lake.query;

/**
 * How many rejected inputs of a source have one reason.
 *
 * @param open those that are not facts yet
 * @param replayed those that have become facts
 */
public record RejectCount(String source, String reason, long open, long replayed) {}
