package org.taproot.model.place;

/** Chinese characters in patterns. */
final class Han {

    /**
     * The same as {@code \\p{IsHan}}, which is looked up in a long table of all scripts: the usual characters and what
     * stands before all of them, digits and letters, are told without it. Goes into other classes, too.
     */
    static final String CHARACTER = "[\\x{2E80}-\\x{10FFFF}&&[\\x{4E00}-\\x{9FEF}\\p{IsHan}]]";

    private Han() {}
}
