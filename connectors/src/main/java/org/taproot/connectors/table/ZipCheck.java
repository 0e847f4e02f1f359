package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Whether a zip is complete and of bearable size: it is unpacked once, in passing, before anything reads it. */
final class ZipCheck {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final int MOST_RATIO = 100;

    /** Below this any ratio is harmless. */
    private static final long RATIO_MATTERS = 16L << 20;

    /** Of what is not read in passing, such as styles. */
    private static final long MOST_KEPT = 64L << 20;

    /** Of one text, tag or comment: it is read in one piece. */
    private static final int LONGEST_TOKEN = 4 << 20;

    private final Path file;
    private final long packed;
    private final byte[] chunk = new byte[1 << 16];
    private long unpacked;

    private ZipCheck(Path file) throws IOException {
        this.file = file;
        this.packed = Files.size(file);
    }

    static void check(Path file) throws IOException {
        new ZipCheck(file).check();
    }

    private void check() throws IOException {
        try (ZipFile zip = opened(file)) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            if (entries.size() > MOST_ENTRIES) {
                throw tooLarge(entries.size() + " entries", MOST_ENTRIES + " entries");
            }
            refuseIfOverlapping(entries);
            for (ZipArchiveEntry entry : entries) {
                check(zip, entry);
            }
        }
    }

    static ZipFile opened(Path file) throws IOException {
        try {
            return ZipFile.builder().setPath(file).get();
        } catch (IOException e) {
            long packed = Files.size(file);
            throw new RefusedException(
                    "Invalid workbook or zip of %d bytes: the directory at the end of the zip is missing (%s); the file looks cut. Deliver the whole file again."
                            .formatted(packed, e.getMessage()),
                    "工作簿或压缩包共 %d 字节，缺少压缩包结尾目录，文件可能不完整。请重新提交完整文件。".formatted(packed));
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        CRC32 sum = new CRC32();
        long size = 0;
        long token = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            int read = in.read(chunk);
            while (read >= 0) {
                sum.update(chunk, 0, read);
                size += read;
                unpacked += read;
                token = isXml(entry) ? lengthOfToken(token, read) : 0;
                refuseIfTooLarge(entry, size, token);
                read = in.read(chunk);
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new IOException("the check sum of %s is wrong".formatted(shown(entry)));
        }
    }

    private void refuseIfTooLarge(ZipArchiveEntry entry, long size, long token) {
        if (unpacked > MOST_BYTES) {
            throw tooLarge("more than %d bytes unpacked".formatted(MOST_BYTES), MOST_BYTES + " bytes");
        }
        if (unpacked > RATIO_MATTERS && unpacked / packed > MOST_RATIO) {
            throw tooLarge("more than %d times its %d bytes".formatted(MOST_RATIO, packed), MOST_RATIO + " times");
        }
        if (size > MOST_KEPT && isKept(entry)) {
            throw tooLarge("more than %d bytes in %s".formatted(MOST_KEPT, shown(entry)), MOST_KEPT + " bytes");
        }
        if (token > LONGEST_TOKEN) {
            throw tooLarge(
                    "a text of more than %d bytes in %s".formatted(LONGEST_TOKEN, shown(entry)),
                    LONGEST_TOKEN + " bytes");
        }
    }

    /** The bytes since the last tag began. */
    private long lengthOfToken(long before, int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (chunk[i] == '<') {
                return (long) length - i;
            }
        }
        return before + length;
    }

    private static boolean isXml(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    /** Sheets and shared strings are read in passing. */
    private static boolean isKept(ZipArchiveEntry entry) {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        return isXml(entry) && !name.contains("worksheets/") && !name.contains("sharedstrings");
    }

    /** A few bytes that stand for many entries at once. */
    private static void refuseIfOverlapping(List<ZipArchiveEntry> entries) {
        List<ZipArchiveEntry> inOrder = entries.stream()
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getDataOffset))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            ZipArchiveEntry before = inOrder.get(i - 1);
            if (before.getDataOffset() + before.getCompressedSize()
                    > inOrder.get(i).getDataOffset()) {
                throw tooLarge("entries that overlap", "entries side by side");
            }
        }
    }

    private static String shown(ZipArchiveEntry entry) {
        String name = entry.getName().replaceAll("[^\\w./\\[\\]-]", "?");
        return name.substring(0, Math.min(name.length(), 60));
    }

    static RefusedException tooLarge(String found, String most) {
        return new RefusedException(
                "Invalid workbook or zip: it holds %s, expected at most %s. Deliver a smaller or simpler one."
                        .formatted(found, most),
                "工作簿或压缩包过大或异常（%s，上限 %s）。请拆分或精简后重新提交。".formatted(found, most));
    }
}
