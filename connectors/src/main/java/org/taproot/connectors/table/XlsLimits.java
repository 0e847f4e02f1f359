package org.taproot.connectors.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Whether an old workbook is of bearable size: all texts of its cells are kept in memory while it is read. */
final class XlsLimits {

    private static final long MOST_BYTES = 256L << 20;
    private static final long MOST_STRINGS = 2_000_000;
    private static final int LONGEST_RECORD = 8_224;

    private XlsLimits() {}

    static void check(Path file) throws IOException {
        long size = Files.size(file);
        if (size > MOST_BYTES) {
            throw tooLarge(size + " bytes", MOST_BYTES + " bytes");
        }
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                InputStream in = container.createDocumentInputStream("Workbook")) {
            check(in);
        }
    }

    private static void check(InputStream in) throws IOException {
        byte[] head = in.readNBytes(4);
        while (head.length == 4 && length(head) <= LONGEST_RECORD) {
            int kind = number(head, 0);
            if (kind == FilePassRecord.sid) {
                // encrypted from here on, as the reader will say
                return;
            }
            if (kind == SSTRecord.sid) {
                byte[] counts = in.readNBytes(8);
                long strings = counts.length < 8 ? 0 : number(counts, 4) | ((long) number(counts, 6) << 16);
                if (strings > MOST_STRINGS) {
                    throw tooLarge(strings + " texts", MOST_STRINGS + " texts");
                }
                return;
            }
            try {
                in.skipNBytes(length(head));
            } catch (EOFException e) {
                throw new IOException("its records are cut", e);
            }
            head = in.readNBytes(4);
        }
    }

    private static int length(byte[] head) {
        return number(head, 2);
    }

    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }

    private static RefusedException tooLarge(String found, String most) {
        return new RefusedException(
                "Invalid workbook: it holds %s, expected at most %s. Save it as .xlsx and deliver it again."
                        .formatted(found, most),
                "工作簿过大（%s，上限 %s）。请另存为 .xlsx 后重新提交。".formatted(found, most));
    }
}
