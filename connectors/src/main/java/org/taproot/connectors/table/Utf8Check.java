package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a text file is UTF-8 from its first to its last byte, and ends with a line end. */
final class Utf8Check {

    private static final int CHUNK = 1 << 16;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer characters = CharBuffer.allocate(CHUNK);
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
    private final Path file;

    /** Of the first byte in the buffer. */
    private long offset;

    private byte last;

    private Utf8Check(Path file) {
        this.file = file;
    }

    static void check(Path file) throws IOException {
        new Utf8Check(file).check();
    }

    private void check() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
                bytes.position(bytes.position() + read).flip();
                decode();
            }
        }
        bytes.flip();
        finish();
    }

    private void decode() {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) == 0) {
                // legal UTF-8, but no text has it: another encoding, or what a crash left
                throw notUtf8(offset + i, (byte) 0);
            }
        }
        last = bytes.hasRemaining() ? bytes.get(bytes.limit() - 1) : last;
        characters.clear();
        refuseIfMalformed(decoder.decode(bytes, characters, false));
        offset += bytes.position();
        bytes.compact();
    }

    private void finish() {
        if (offset == 0 && !bytes.hasRemaining()) {
            throw new RefusedException(
                    "Invalid file: it is empty and has no header, expected at least the line with the column names. Export it again.",
                    "文件为空，没有表头。请重新导出后提交。");
        }
        characters.clear();
        refuseIfMalformed(decoder.decode(bytes, characters, true));
        if (last != '\n' && last != '\r') {
            throw new RefusedException(
                    "Invalid end of the file at byte %d: expected a line end after the last record; the file looks cut. Deliver the whole file again."
                            .formatted(offset + bytes.limit()),
                    "文件在第 %d 字节处结束，最后一条记录没有换行符，文件可能不完整。请重新提交完整文件。".formatted(offset + bytes.limit()));
        }
    }

    private void refuseIfMalformed(CoderResult result) {
        if (result.isError()) {
            throw notUtf8(offset + bytes.position(), bytes.get(bytes.position()));
        }
    }

    private RefusedException notUtf8(long at, byte value) {
        Suspicion suspicion = Suspicion.of(file);
        return new RefusedException(
                "Invalid byte 0x%02X at byte offset %d: expected UTF-8%s. Save the file as \"CSV UTF-8\" and deliver it again."
                        .formatted(value, at, suspicion.english()),
                "第 %d 字节处的 0x%02X 不是 UTF-8 编码%s。请另存为“CSV UTF-8”格式后重新提交。".formatted(at, value, suspicion.chinese()));
    }
}
