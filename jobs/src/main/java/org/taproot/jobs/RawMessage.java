package org.taproot.jobs;

import java.time.Instant;

/**
 * A Kafka message before anybody looked into it.
 *
 * @param value may be null
 * @param appendedAt when the broker or producer stamped it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only carried to the decoder
public record RawMessage(String topic, int partition, long offset, Instant appendedAt, byte[] value) {}
