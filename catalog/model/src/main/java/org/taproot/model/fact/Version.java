package org.taproot.model.fact;

/**
 * One state of one thing, merged from all its sources.
 *
 * @param bucket the bucket of the key, in which its current row is kept
 * @param revision counts the states of the thing, from 1
 * @param cause the observation that brought this state about
 */
public record Version<P>(String key, int bucket, P payload, int revision, Provenance cause) {}
