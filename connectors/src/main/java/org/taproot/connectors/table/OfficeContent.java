package org.taproot.connectors.table;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What an Office container of the old kind holds, by the names of its streams. */
final class OfficeContent {

    private OfficeContent() {}

    static Content of(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Content.ENCRYPTED_WORKBOOK;
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return Content.XLS;
            }
            return root.hasEntryCaseInsensitive("Book") ? Content.OLD_WORKBOOK : Content.OFFICE;
        } catch (IOException | RuntimeException e) {
            throw XlsxTable.damaged(e);
        }
    }
}
