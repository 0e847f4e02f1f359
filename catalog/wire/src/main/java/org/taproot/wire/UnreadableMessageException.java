package org.taproot.wire;

/** The bytes are not a fact that any published schema can read: bad input, for the dead letters. */
public class UnreadableMessageException extends RuntimeException {

    public UnreadableMessageException(String message, Throwable cause) {
        super(message, cause);
    }
}
