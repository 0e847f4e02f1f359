package org.taproot.connectors.table;

import static org.taproot.connectors.TestingFiles.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Made-up zips and mails. */
final class TestingContainers {

    private TestingContainers() {}

    static Map<String, byte[]> entries(Object... namesAndContents) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            entries.put((String) namesAndContents[i], (byte[]) namesAndContents[i + 1]);
        }
        return entries;
    }

    static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    static byte[] mail(Map<String, byte[]> attachments) {
        StringBuilder mail = new StringBuilder(
                """
                From: a@example.com
                To: b@example.com
                Subject: test
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="=_x"

                --=_x
                Content-Type: text/html; charset=UTF-8

                <table><tr><td>楼宇</td></tr></table>
                """
                        .replace("\n", "\r\n"));
        attachments.forEach((name, content) -> mail.append("--=_x\r\nContent-Type: application/octet-stream\r\n")
                .append("Content-Transfer-Encoding: base64\r\n")
                .append("Content-Disposition: attachment; filename=\"%s\"\r\n\r\n".formatted(name))
                .append(Base64.getMimeEncoder().encodeToString(content))
                .append("\r\n"));
        return utf8(mail + "--=_x--\r\n");
    }
}
