package org.taproot.connectors.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts that the cells of a workbook refer to by number. Of a large register there are millions, in any order: they
 * lie in a temporary file, and the heap has only where each begins.
 */
final class SharedStrings implements Closeable {

    private static final long SEGMENT = 1L << 30;
    /** Longer than any text, so that each lies within the segment that it begins in. */
    private static final long OVERLAP = 8L << 20;

    private static final int RECENT = 1 << 12;

    private final Path file;
    private final List<ByteBuffer> segments = new ArrayList<>();
    private long[] starts = new long[1 << 10];
    private int count;
    private final int[] recentIndexes = new int[RECENT];
    private final String[] recent = new String[RECENT];

    private SharedStrings(Path file) {
        this.file = file;
    }

    static SharedStrings none() {
        return new SharedStrings(null);
    }

    static SharedStrings read(Xml part) throws IOException {
        SharedStrings strings = new SharedStrings(Spill.file());
        try {
            strings.write(part);
            strings.map();
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void write(Xml part) throws IOException {
        long end = 0;
        try (OutputStream out = Spill.to(file)) {
            while (part.nextElement()) {
                if (part.name().equals("si")) {
                    byte[] text = part.texts().getBytes(StandardCharsets.UTF_8);
                    out.write(text);
                    end += text.length;
                    add(end);
                }
            }
        }
    }

    private void add(long end) {
        if (count + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[++count] = end;
    }

    private void map() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            for (long start = 0; start < channel.size(); start += SEGMENT) {
                long length = Math.min(SEGMENT + OVERLAP, channel.size() - start);
                MappedByteBuffer segment = channel.map(FileChannel.MapMode.READ_ONLY, start, length);
                segments.add(segment);
            }
        }
    }

    String get(int index) throws IOException {
        if (index < 0 || index >= count) {
            throw new IOException("a cell asks for shared string %d of %d".formatted(index + 1L, count));
        }
        int slot = index & (RECENT - 1);
        if (recent[slot] == null || recentIndexes[slot] != index) {
            recent[slot] = text(index);
            recentIndexes[slot] = index;
        }
        return recent[slot];
    }

    private String text(int index) {
        byte[] bytes = new byte[(int) (starts[index + 1] - starts[index])];
        if (bytes.length == 0) {
            return "";
        }
        int segment = (int) (starts[index] / SEGMENT);
        segments.get(segment).get((int) (starts[index] % SEGMENT), bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        segments.clear();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
