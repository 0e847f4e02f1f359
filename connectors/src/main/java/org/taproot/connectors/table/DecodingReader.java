package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Decodes text and puts {@link #MARK} where bytes are damaged, instead of a guess that could pass for a character. */
final class DecodingReader extends Reader {

    /** Never a character of any text. */
    static final char MARK = '\uffff';

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final boolean seeksZeros;
    private final long[] offsets = new long[EncodingCheck.MOST_DAMAGED];
    /** Of the first byte in the buffer. */
    private long offset;

    private int damages;
    private boolean atEnd;

    DecodingReader(InputStream in, Encoding encoding, long offset, boolean isDamaged) {
        this.in = in;
        this.encoding = encoding;
        this.decoder = encoding.strictDecoder();
        this.offset = offset;
        this.seeksZeros = isDamaged && !encoding.isUtf16();
    }

    Encoding encoding() {
        return encoding;
    }

    /** Whether a mark was read so far. */
    boolean isDamaged() {
        return damages > 0;
    }

    /** Where the bytes of a mark stand, by its count from 0; -1 when it was in the text as it came. */
    long offset(int mark) {
        return mark < damages ? offsets[mark] : -1;
    }

    @Override
    public int read(char[] target, int start, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(target, start, length);
        while (chars.position() == start) {
            if (!bytes.hasRemaining() && !atEnd) {
                fill();
            }
            if (atEnd && !bytes.hasRemaining()) {
                return -1;
            }
            decode(chars);
        }
        return chars.position() - start;
    }

    private void decode(CharBuffer chars) throws IOException {
        int limit = bytes.limit();
        int zero = seeksZeros ? indexOfZero() : -1;
        if (zero == bytes.position()) {
            damaged(chars, 1);
            return;
        }
        if (zero >= 0) {
            bytes.limit(zero);
        }
        int before = bytes.position();
        CoderResult result = decoder.decode(bytes, chars, zero >= 0 || atEnd);
        offset += bytes.position() - before;
        bytes.limit(limit);
        if (zero >= 0) {
            decoder.reset();
        }
        if (result.isError()) {
            if (chars.hasRemaining()) {
                damaged(chars, length(encoding, bytes, result));
            }
        } else if (result.isUnderflow() && zero < 0 && !atEnd) {
            fill();
        }
    }

    /** How many bytes a damaged sequence has: never one that may begin the next character. */
    static int length(Encoding encoding, ByteBuffer bytes, CoderResult error) {
        boolean isPaired = encoding == Encoding.GB18030 || encoding == Encoding.BIG5;
        return Math.min(isPaired ? 1 : error.length(), bytes.remaining());
    }

    private void damaged(CharBuffer chars, int length) {
        if (damages < offsets.length) {
            offsets[damages++] = offset;
        }
        chars.put(MARK);
        bytes.position(bytes.position() + length);
        offset += length;
        decoder.reset();
    }

    private int indexOfZero() {
        byte[] array = bytes.array();
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (array[i] == 0) {
                return i;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (read < 0) {
            atEnd = true;
        } else {
            bytes.position(bytes.position() + read);
        }
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
