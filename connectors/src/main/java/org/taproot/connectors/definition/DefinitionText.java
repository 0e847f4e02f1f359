package org.taproot.connectors.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The text of a file that is to be a definition. */
final class DefinitionText {

    /** In bytes; the largest anybody has written is a fiftieth of it. */
    static final int LARGEST = 256 << 10;

    private DefinitionText() {}

    /**
     * The text, of which no more is read than a definition may have.
     *
     * @throws InvalidDefinitionException when it is too large, or not UTF-8
     */
    static String of(String name, Path file) throws IOException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(LARGEST + 1);
        }
        if (content.length > LARGEST) {
            throw invalid(name, 0, "too large; expected a definition of at most %d bytes".formatted(LARGEST));
        }
        return decoded(name, content);
    }

    private static String decoded(String name, byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(content);
        CharBuffer out = CharBuffer.allocate(content.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw invalid(
                    name,
                    line,
                    "the byte at offset %d (0x%02X) is not UTF-8; expected a definition in UTF-8, not GBK or another encoding"
                            .formatted(in.position(), content[in.position()]));
        }
        return text;
    }

    private static InvalidDefinitionException invalid(String name, int line, String message) {
        return new InvalidDefinitionException(List.of(new Problem(name, line, "", message)));
    }
}
