package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Whether a file that should be a workbook begins like one, whatever its name says. */
final class KindCheck {

    private static final int CHUNK = 1 << 16;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};
    private static final Pattern MARKUP =
            Pattern.compile("\\s*(?:<!doctype|<html|<table|<meta|<\\?xml|<!--)", Pattern.CASE_INSENSITIVE);

    /** In UTF-16, as Office containers name their parts. */
    private static final Pattern ENCRYPTED = Pattern.compile("E.n.c.r.y.p.t.e.d.P.a.c.k.a.g.e", Pattern.DOTALL);

    private KindCheck() {}

    static void check(Path file) throws IOException {
        byte[] start = start(file);
        if (start.length == 0) {
            throw refused("an empty file", "空文件");
        }
        if (isMarked(start, OLE)) {
            throw isEncrypted(file)
                    ? refused("an encrypted workbook; take the password off", "加密的工作簿，请先取消密码")
                    : refused("an old .xls or another Office file", "旧版 .xls 或其他 Office 文件");
        }
        if (!isMarked(start, ZIP)) {
            throw MARKUP.matcher(new String(start, StandardCharsets.UTF_8)).lookingAt()
                    ? refused("a web page or XML", "网页或 XML 文件")
                    : refused("text, perhaps CSV, or something else", "文本（可能是 CSV）或其他文件");
        }
    }

    private static byte[] start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(CHUNK);
        }
    }

    /** The directory of an Office container may stand anywhere in it. */
    private static boolean isEncrypted(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            boolean found = false;
            byte[] chunk = in.readNBytes(CHUNK);
            while (!found && chunk.length > 0) {
                found = ENCRYPTED
                        .matcher(new String(chunk, StandardCharsets.ISO_8859_1))
                        .find();
                chunk = in.readNBytes(CHUNK);
            }
            return found;
        }
    }

    private static boolean isMarked(byte[] start, byte[] mark) {
        return start.length >= mark.length && Arrays.equals(start, 0, mark.length, mark, 0, mark.length);
    }

    private static RefusedException refused(String english, String chinese) {
        return new RefusedException(
                "Invalid workbook: the file is %s; expected an .xlsx. Save it as .xlsx and deliver it again."
                        .formatted(english),
                "文件不是 .xlsx 工作簿，而是%s。请另存为 .xlsx 后重新提交。".formatted(chinese));
    }
}
