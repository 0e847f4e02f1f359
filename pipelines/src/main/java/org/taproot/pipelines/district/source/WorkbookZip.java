package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Packs a workbook so that nothing in it tells when, or in which run, it was made. */
final class WorkbookZip {

    private static final int HOUR_OF_SENDING = 18;
    private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*");
    private static final Pattern MERGED = Pattern.compile("<mergeCell ref=\"[^\"]*\"/>");

    private WorkbookZip() {}

    /** Writes the workbook and closes the stream. */
    static void pack(byte[] workbook, LocalDate sentOn, OutputStream out) throws IOException {
        LocalDateTime time = sentOn.atTime(HOUR_OF_SENDING, 0);
        // the sizes of its parts stand only in its directory, so it cannot be read as a stream
        try (ZipFile parts = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
                ZipEntry packed = new ZipEntry(part.getName());
                packed.setTimeLocal(time);
                zip.putNextEntry(packed);
                zip.write(settled(part.getName(), parts.getInputStream(part).readAllBytes(), time));
                zip.closeEntry();
            }
        }
    }

    private static byte[] settled(String part, byte[] content, LocalDateTime time) {
        if (part.equals("docProps/core.xml")) {
            String created = CREATED.matcher(text(content)).replaceAll("$1" + time + ":00Z");
            return created.getBytes(StandardCharsets.UTF_8);
        }
        return part.startsWith("xl/worksheets/") ? inOrder(content) : content;
    }

    /** The merged cells of a sheet come in the order of a hash table, another one in each run. */
    private static byte[] inOrder(byte[] content) {
        String sheet = text(content);
        int start = sheet.indexOf("<mergeCell ");
        if (start < 0) {
            return content;
        }
        int end = sheet.indexOf("</mergeCells>", start);
        String merged = MERGED.matcher(sheet.substring(start, end))
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining());
        return (sheet.substring(0, start) + merged + sheet.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
