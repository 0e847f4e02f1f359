package org.taproot.connectors.table;

import java.nio.charset.Charset;
import java.util.BitSet;

/**
 * Which characters people write often: the first levels of GB 2312 and of Big5, which are ordered so. Text that was
 * decoded as what it is not has few of them.
 */
final class CommonCharacters {

    private static final BitSet SIMPLIFIED = level("GB2312", 0xb0, 0xd7);
    private static final BitSet TRADITIONAL = level("Big5", 0xa4, 0xc6);
    private static final BitSet EITHER = either();

    private CommonCharacters() {}

    static BitSet in(Encoding encoding) {
        return encoding == Encoding.BIG5 ? TRADITIONAL : EITHER;
    }

    /** What tells nothing: punctuation and full-width letters, and the rarest characters, which no list has. */
    static boolean isNeutral(char c) {
        return c < 0x80
                || Character.isSurrogate(c)
                || (c >= 0x2000 && c < 0x2070)
                || (c >= 0x3000 && c < 0x3018)
                || (c >= 0xff01 && c < 0xff5f);
    }

    private static BitSet level(String charset, int first, int last) {
        BitSet level = new BitSet(1 << 16);
        for (int lead = first; lead <= last; lead++) {
            for (int trail = 0x40; trail < 0xff; trail++) {
                String text = new String(new byte[] {(byte) lead, (byte) trail}, Charset.forName(charset));
                if (text.length() == 1 && text.charAt(0) >= 0x4e00 && text.charAt(0) < 0xa000) {
                    level.set(text.charAt(0));
                }
            }
        }
        return level;
    }

    private static BitSet either() {
        BitSet both = (BitSet) SIMPLIFIED.clone();
        both.or(TRADITIONAL);
        return both;
    }
}
