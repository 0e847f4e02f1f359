package org.taproot.pipelines.district.source;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A mail with one attachment, as it lies in a mailbox (RFC 822).
 *
 * @param sender the part of the address before the @
 * @param senderName as it is shown beside the address
 * @param attachment name of the attached file
 */
record MailMessage(String sender, String senderName, String subject, String text, String attachment, LocalDate sentOn) {

    private static final String DOMAIN = "example.com";
    private static final String RECIPIENT = "reports@" + DOMAIN;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    private static final int HOUR_OF_SENDING = 18;

    /** Of three bytes each, in a line of 75 characters with what stands around them (RFC 2047). */
    private static final int CHARACTERS_OF_WORD = 14;

    /** Writes the message and closes the stream. */
    void write(byte[] attached, OutputStream out) throws IOException {
        // cannot occur in base64, so it needs no chance
        String boundary = "=_%s_%s_=".formatted(sender, Period.day(sentOn));
        List<String> lines = new ArrayList<>(headers());
        lines.add("MIME-Version: 1.0");
        lines.add("Content-Type: multipart/mixed; boundary=\"%s\"".formatted(boundary));
        lines.add("");
        lines.add("--" + boundary);
        lines.add("Content-Type: text/plain; charset=UTF-8");
        lines.add("Content-Transfer-Encoding: base64");
        lines.add("");
        lines.add(base64(text.getBytes(StandardCharsets.UTF_8)));
        lines.add("--" + boundary);
        lines.add("Content-Type:\r\n " + WORKBOOK);
        lines.add("Content-Transfer-Encoding: base64");
        lines.add("Content-Disposition: attachment;");
        lines.add(" filename*=UTF-8''" + URLEncoder.encode(attachment, StandardCharsets.UTF_8));
        lines.add("");
        lines.add(base64(attached));
        lines.add("--" + boundary + "--");
        lines.add("");
        try (out) {
            out.write(String.join("\r\n", lines).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private List<String> headers() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                sentOn.atTime(HOUR_OF_SENDING, 0).atOffset(SHANGHAI));
        return List.of(
                "From: %s\r\n <%s@%s>".formatted(encoded(senderName), sender, DOMAIN),
                "To: " + RECIPIENT,
                "Subject: " + encoded(subject),
                "Date: " + date,
                "Message-ID: <%s.%s@%s>".formatted(Period.day(sentOn), sender, DOMAIN));
    }

    /** Base64 words of RFC 2047, each on a line of its own. */
    private static String encoded(String header) {
        List<String> words = new ArrayList<>();
        int[] characters = header.codePoints().toArray();
        for (int from = 0; from < characters.length; from += CHARACTERS_OF_WORD) {
            int count = Math.min(CHARACTERS_OF_WORD, characters.length - from);
            byte[] word = new String(characters, from, count).getBytes(StandardCharsets.UTF_8);
            words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(word) + "?=");
        }
        return String.join("\r\n ", words);
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }
}
