package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file that is not UTF-8 probably is: a courtesy in the refusal, never a reason to read it so. */
enum Suspicion {
    UTF_16("; it looks like UTF-16", "，看起来是 UTF-16 编码"),
    GBK("; it looks like GBK", "，看起来是 GBK 编码"),
    NONE("", "");

    private static final int START = 1 << 16;

    private final String english;
    private final String chinese;

    Suspicion(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    static Suspicion of(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(START);
            if (isUtf16(start)) {
                return UTF_16;
            }
            return isGbk(start) ? GBK : NONE;
        } catch (IOException e) {
            // the file is refused with or without a guess
            return NONE;
        }
    }

    String english() {
        return english;
    }

    String chinese() {
        return chinese;
    }

    private static boolean isUtf16(byte[] start) {
        int first = start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
        int zeros = 0;
        for (byte b : start) {
            zeros += b == 0 ? 1 : 0;
        }
        // commas, digits and line ends have a zero byte each; a file of little else is damaged
        return first == 0xfffe || first == 0xfeff || (zeros > start.length / 20 && zeros < start.length * 3 / 4);
    }

    private static boolean isGbk(byte[] start) {
        CharBuffer decoded = CharBuffer.allocate(start.length);
        boolean malformed = Charset.forName("GB18030")
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(start), decoded, false)
                .isError();
        return !malformed && decoded.flip().chars().noneMatch(c -> c == 0);
    }
}
