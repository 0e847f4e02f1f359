package org.taproot.connectors.table;

import static org.taproot.connectors.TestingFiles.row;
import static org.taproot.connectors.TestingFiles.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks that no spreadsheet program would write. */
final class TestingWorkbooks {

    private TestingWorkbooks() {}

    /** A workbook with one of its parts replaced. */
    static byte[] replaced(byte[] workbook, String part, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(part)) {
                    content.write(out);
                } else {
                    in.getInputStream(entry).transferTo(out);
                }
            }
        }
        return bytes.toByteArray();
    }

    /** A note and two sheets of one row each. */
    static byte[] threeSheets(String second, List<String> secondHeader, String third, List<String> thirdHeader)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "Taproot", "1.0")) {
            row(workbook.newWorksheet("说明"), 0, List.of("请勿修改"));
            var sheet = workbook.newWorksheet(second);
            row(sheet, 0, secondHeader);
            row(sheet, 1, List.of("A", "1"));
            var other = workbook.newWorksheet(third);
            row(other, 2, thirdHeader);
            row(other, 3, List.of("B", "1"));
        }
        return out.toByteArray();
    }

    /** A container as Office made them before .xlsx. */
    static byte[] office(String stream) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[4096]), stream);
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    /** What a part holds. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }
}
