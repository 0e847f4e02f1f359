package org.taproot.pipelines.district.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MailMessageTest {

    private static final String SUBJECT = "栖桐产业园区运营（演示）租控表（2026年9月30日）";
    private static final byte[] ATTACHED = "workbook".repeat(40).getBytes(StandardCharsets.US_ASCII);

    @Test
    void headersAreInAsciiAndNoLineIsLong() throws IOException {
        String message = message();

        assertThat(message)
                .contains("<op-04@example.com>\r\n", "Date: Wed, 30 Sep 2026 18:00:00 +0800\r\n")
                .contains("Message-ID: <20260930.op-04@example.com>\r\n")
                .contains(" filename*=UTF-8''%E7%A7%9F%E6%8E%A7%E8%A1%A8_op-04_20260930.xlsx\r\n");
        assertThat(message.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
        assertThat(message.chars()).allMatch(character -> character < 128);
    }

    @Test
    void theSubjectIsWrittenInWordsOfWholeCharacters() throws IOException {
        String message = message();
        String header = message.substring(message.indexOf("Subject: ") + 9, message.indexOf("\r\nDate: "));

        StringBuilder subject = new StringBuilder();
        for (String word : header.split("\r\n ", -1)) {
            assertThat(word).startsWith("=?UTF-8?B?").endsWith("?=").hasSizeLessThanOrEqualTo(75);
            subject.append(text(word.substring(10, word.length() - 2)));
        }
        assertThat(subject.toString()).isEqualTo(SUBJECT);
    }

    @Test
    void theAttachmentIsTheLastPart() throws IOException {
        String[] parts = message().split("--=_op-04_20260930_=", -1);

        assertThat(parts).hasSize(4);
        assertThat(text(body(parts[1]))).isEqualTo("您好：\r\n");
        assertThat(Base64.getMimeDecoder().decode(body(parts[2]))).isEqualTo(ATTACHED);
        assertThat(parts[3]).isEqualTo("--\r\n");
    }

    private static String message() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        MailMessage message = new MailMessage(
                "op-04", "栖桐产业园区运营（演示）", SUBJECT, "您好：\r\n", "租控表_op-04_20260930.xlsx", LocalDate.of(2026, 9, 30));
        message.write(ATTACHED, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String body(String part) {
        return part.substring(part.indexOf("\r\n\r\n") + 4);
    }

    private static String text(String base64) {
        return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
    }
}
