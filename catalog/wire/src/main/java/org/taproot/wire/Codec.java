package org.taproot.wire;

/**
 * Writes and reads one kind of fact.
 *
 * @param <F> the fact
 */
public interface Codec<F> {

    byte[] encode(F fact);

    /**
     * Reads a message written with any published schema of this fact.
     *
     * @throws UnreadableMessageException when the bytes are not a message of this kind
     */
    F decode(byte[] message);
}
