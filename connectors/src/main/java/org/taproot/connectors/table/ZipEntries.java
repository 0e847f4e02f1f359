package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files in a zip, without what systems put into it by themselves. */
final class ZipEntries implements Entries {

    private final ZipFile zip;
    private final Iterator<ZipArchiveEntry> entries;
    private ZipArchiveEntry entry;

    ZipEntries(Path file) throws IOException {
        zip = ZipCheck.opened(file);
        entries = Collections.list(zip.getEntries()).iterator();
    }

    @Override
    public boolean next() {
        do {
            entry = entries.hasNext() ? entries.next() : null;
        } while (entry != null && isOfNobody());
        return entry != null;
    }

    private boolean isOfNobody() {
        String name = name().toLowerCase(Locale.ROOT);
        String last = name.substring(name.lastIndexOf('/') + 1);
        return entry.isDirectory()
                || name.startsWith("__macosx/")
                || last.startsWith(".")
                || last.equals("thumbs.db")
                || last.equals("desktop.ini");
    }

    /** In Chinese systems the names of entries are GBK, unless they say that they are UTF-8. */
    @Override
    public String name() {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        try {
            return Encoding.UTF_8.strictDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, Encoding.GB18030.charset());
        }
    }

    @Override
    public InputStream open() throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new RefusedException(
                    "Cannot read %s: the zip is encrypted. Take the password off and deliver it again."
                            .formatted(name()),
                    "压缩包中的“%s”已加密，无法读取。请取消密码后重新提交。".formatted(name()));
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
