package org.taproot.connectors.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.BitSet;

/** One encoding in the competition for a file: what it could not decode, and how likely the rest is. */
final class Candidate {

    /** More characters would not change the verdict. */
    private static final long ENOUGH = 200_000;

    private final Encoding encoding;
    private final CharsetDecoder decoder;
    private final BitSet common;
    private final ByteBuffer bytes;
    private final CharBuffer characters;
    private long characterCount;
    private long likely;
    private long errors;
    private long damagedLines;
    private long lastDamagedLine = -1;
    private long firstError = -1;
    private byte firstByte;

    Candidate(Encoding encoding, int chunk) {
        this.encoding = encoding;
        this.decoder = encoding.strictDecoder();
        this.common = CommonCharacters.in(encoding);
        this.bytes = ByteBuffer.allocate(chunk + 8);
        this.characters = CharBuffer.allocate(chunk + 8);
    }

    Encoding encoding() {
        return encoding;
    }

    /** Whether the bytes so far end with a whole character. */
    boolean isAtCharacter() {
        return bytes.position() == 0;
    }

    boolean isOut() {
        return errors > EncodingCheck.MOST_DAMAGED;
    }

    long errors() {
        return errors;
    }

    long damagedLines() {
        return damagedLines;
    }

    /** Characters beside ASCII and punctuation. */
    long characterCount() {
        return characterCount;
    }

    /** Of these, the share that people write often. */
    double likelihood() {
        return characterCount == 0 ? 0 : (double) likely / characterCount;
    }

    /**
     * Takes the next bytes.
     *
     * @param offset of the first of them in the file
     * @param line how many lines ended before it
     */
    void take(byte[] chunk, int length, long offset, long line, boolean isEnd) {
        int known = characterCount < ENOUGH ? 0 : soundUntil(chunk, length);
        long start = offset + known - bytes.position();
        bytes.put(chunk, known, length - known).flip();
        CoderResult result = decode(isEnd);
        while (result.isError() && !isOut()) {
            error(start + bytes.position(), line);
            bytes.position(bytes.position() + DecodingReader.length(encoding, bytes, result));
            decoder.reset();
            result = decode(isEnd);
        }
        bytes.compact();
        if (isOut()) {
            bytes.clear();
        }
    }

    /** How much of it need not be decoded, since it is sound and no likelier for it; what began before ends in it. */
    private int soundUntil(byte[] chunk, int length) {
        if (encoding != Encoding.UTF_8) {
            return 0;
        }
        int begun = bytes.position();
        int rest = begun == 0 ? 0 : Utf8.length(bytes.get(0) & 0xff) - begun;
        if (rest < 0 || rest > length || (rest > 0 && !completes(chunk, begun, rest))) {
            return 0;
        }
        int end = Utf8.wholeUntil(chunk, rest, length);
        if (end < 0) {
            return 0;
        }
        bytes.clear();
        return end;
    }

    private boolean completes(byte[] chunk, int begun, int rest) {
        byte[] character = new byte[begun + rest];
        bytes.get(0, character, 0, begun);
        System.arraycopy(chunk, 0, character, begun, rest);
        return Utf8.wholeUntil(character, 0, character.length) == character.length;
    }

    private CoderResult decode(boolean isEnd) {
        characters.clear();
        CoderResult result = decoder.decode(bytes, characters, isEnd);
        if (characterCount < ENOUGH) {
            weigh();
        }
        return result;
    }

    private void weigh() {
        char[] array = characters.array();
        for (int i = 0; i < characters.position(); i++) {
            if (!CommonCharacters.isNeutral(array[i])) {
                characterCount++;
                likely += common.get(array[i]) ? 1 : 0;
            }
        }
    }

    private void error(long at, long lineBefore) {
        long line = lineBefore;
        for (int i = 0; i < bytes.position(); i++) {
            line += bytes.get(i) == '\n' ? 1 : 0;
        }
        if (errors == 0) {
            firstError = at;
            firstByte = bytes.get(bytes.position());
        }
        errors++;
        damagedLines += line == lastDamagedLine ? 0 : 1;
        lastDamagedLine = line;
    }

    String shown() {
        return errors == 0
                ? "%s (%d of %d characters are common)".formatted(encoding.shown(), likely, characterCount)
                : "%s (byte 0x%02X at byte offset %d)".formatted(encoding.shown(), firstByte, firstError);
    }
}
