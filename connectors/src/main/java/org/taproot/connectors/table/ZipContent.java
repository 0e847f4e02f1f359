package org.taproot.connectors.table;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a zip is, by the entries that tell. */
final class ZipContent {

    private ZipContent() {}

    static Content of(Path file) throws IOException {
        try (ZipFile zip = ZipCheck.opened(file)) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                return Content.BINARY_WORKBOOK;
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return has(zip, "word/") || has(zip, "ppt/") || has(zip, "visio/") ? Content.OFFICE : Content.XLSX;
            }
            if (has(zip, "xl/")) {
                return Content.XLSX;
            }
            return zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null
                    ? Content.OPEN_DOCUMENT
                    : Content.ZIP;
        }
    }

    private static boolean has(ZipFile zip, String folder) {
        var entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            if (entries.nextElement().getName().startsWith(folder)) {
                return true;
            }
        }
        return false;
    }
}
