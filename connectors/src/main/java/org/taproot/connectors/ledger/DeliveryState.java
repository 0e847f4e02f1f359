package org.taproot.connectors.ledger;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Taken from the landing folder, not yet read. */
    CLAIMED,
    /** In the archive under its hash; its rows are being sent. */
    RECEIVED,
    /** Every row is a fact or a dead letter in Kafka. */
    DONE,
    /** The same content was loaded before: nothing was sent. */
    DUPLICATE,
    /** The file as a whole cannot be read: nothing was sent. */
    REFUSED,
    /** Claimed, but the file was gone before it could be moved: if it comes again it is another delivery. */
    VANISHED
}
