package org.taproot.connectors.table;

/** Sound UTF-8, told by its bytes: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
final class Utf8 {

    private Utf8() {}

    /** Where the last whole character ends when all is sound, the beginning of one at the end included; -1 when not. */
    static int wholeUntil(byte[] bytes, int start, int end) {
        int i = start;
        while (i < end) {
            int lead = bytes[i];
            if (lead >= 0) {
                i++;
                continue;
            }
            int length = length(lead & 0xff);
            if (length == 0) {
                return -1;
            }
            if (length == 3 && i + 3 <= end && (lead & 0x0f) != 0 && lead != (byte) 0xED) {
                if ((bytes[i + 1] & 0xC0) != 0x80 || (bytes[i + 2] & 0xC0) != 0x80) {
                    return -1;
                }
            } else if (!continues(bytes, i, Math.min(i + length, end))) {
                return -1;
            }
            if (i + length > end) {
                return i;
            }
            i += length;
        }
        return end;
    }

    /** How many bytes the character has that begins with this one; 0 when none does. */
    static int length(int lead) {
        if (lead < 0xC2 || lead > 0xF4) {
            return lead < 0x80 ? 1 : 0;
        }
        return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    private static boolean continues(byte[] bytes, int start, int end) {
        for (int i = start + 1; i < end; i++) {
            int b = bytes[i] & 0xff;
            boolean isSecond = i == start + 1;
            if (b < (isSecond ? least(bytes[start] & 0xff) : 0x80)
                    || b > (isSecond ? most(bytes[start] & 0xff) : 0xBF)) {
                return false;
            }
        }
        return true;
    }

    private static int least(int lead) {
        return lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    }

    private static int most(int lead) {
        return lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    }
}
