package org.taproot.connectors.ledger;

/** Where a delivery stands. */
public enum DeliveryState {
    /** Taken from the landing folder, not yet read. */
    CLAIMED("已认领"),
    /** In the archive under its hash; its rows are being sent. */
    RECEIVED("已接收"),
    /** Every row is a fact or a dead letter in Kafka. */
    DONE("已完成"),
    /** The same content was loaded before: nothing was sent. */
    DUPLICATE("重复文件"),
    /** The file as a whole cannot be read: nothing was sent. */
    REFUSED("已拒收"),
    /** Claimed, but the file was gone before it could be moved: if it comes again it is another delivery. */
    VANISHED("文件已消失");

    private final String zh;

    DeliveryState(String zh) {
        this.zh = zh;
    }

    public String zh() {
        return zh;
    }
}
