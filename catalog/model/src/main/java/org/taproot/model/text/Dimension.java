package org.taproot.model.text;

/** What a number measures. */
public enum Dimension {
    /** In m². */
    AREA,
    /** In CNY. */
    MONEY,
    /** In CNY per m² and day. */
    RENT,
    /** In percent. */
    SHARE
}
