package org.taproot.connectors.table;

import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How the characters of a text file are written as bytes. */
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
    /** Of which GBK and GB2312 are parts. */
    GB18030("GB18030", Charset.forName("GB18030"), "\u00841\u00953"),
    /** With the supplementary characters of Hong Kong, which names need. */
    BIG5("Big5", Charset.forName("Big5-HKSCS"), ""),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, "\u00fe\u00ff");

    private final String shown;
    private final Charset charset;
    /** Each byte as a character. */
    private final String mark;

    Encoding(String shown, Charset charset, String mark) {
        this.shown = shown;
        this.charset = charset;
        this.mark = mark;
    }

    /** For messages: {@code UTF-8}. */
    public String shown() {
        return shown;
    }

    public Charset charset() {
        return charset;
    }

    boolean isUtf16() {
        return this == UTF_16LE || this == UTF_16BE;
    }

    CharsetDecoder strictDecoder() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The length of the byte order mark that these bytes begin with, or 0. */
    int markLength(byte[] start) {
        if (mark.isEmpty() || start.length < mark.length()) {
            return 0;
        }
        for (int i = 0; i < mark.length(); i++) {
            if ((start[i] & 0xff) != mark.charAt(i)) {
                return 0;
            }
        }
        return mark.length();
    }
}
