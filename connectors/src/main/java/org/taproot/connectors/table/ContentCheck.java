package org.taproot.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells what a file is by how it begins, and by the parts of those that have parts. */
final class ContentCheck {

    private static final int START = 1 << 16;
    private static final Pattern HTML =
            Pattern.compile("\\s*(?:<!doctype html|<html|<head|<body|<table|<meta|<div)", Pattern.CASE_INSENSITIVE);
    private static final Pattern XML = Pattern.compile("\\s*(?:<\\?xml|<!--|<!doctype|<Workbook)");
    private static final Pattern MAIL_FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}:[ \\t].*");
    private static final Pattern TELLING_FIELD =
            Pattern.compile("(?im)^(From|To|Subject|Date|MIME-Version|Message-ID|Content-Type|Received):");
    /** By the bytes in hexadecimal that they begin with. */
    private static final Map<String, Content> MARKS = Map.ofEntries(
            Map.entry("25504446", Content.PDF),
            Map.entry("89504e47", Content.IMAGE),
            Map.entry("ffd8ff", Content.IMAGE),
            Map.entry("47494638", Content.IMAGE),
            Map.entry("52494646", Content.IMAGE),
            Map.entry("424d", Content.IMAGE),
            Map.entry("49492a00", Content.IMAGE),
            Map.entry("4d4d002a", Content.IMAGE),
            Map.entry("4d5a", Content.EXECUTABLE),
            Map.entry("7f454c46", Content.EXECUTABLE),
            Map.entry("cafebabe", Content.EXECUTABLE),
            Map.entry("cffaedfe", Content.EXECUTABLE),
            Map.entry("1f8b", Content.ARCHIVE),
            Map.entry("377abcaf27", Content.ARCHIVE),
            Map.entry("52617221", Content.ARCHIVE),
            Map.entry("425a68", Content.ARCHIVE),
            Map.entry("fd377a58", Content.ARCHIVE),
            Map.entry("53514c697465", Content.BINARY));

    private final Path file;
    private final byte[] start;

    private ContentCheck(Path file, byte[] start) {
        this.file = file;
        this.start = start;
    }

    static Content of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new ContentCheck(file, in.readNBytes(START)).content();
        }
    }

    private Content content() throws IOException {
        if (start.length == 0) {
            return Content.EMPTY;
        }
        if (begins("504b0304") || begins("504b0506")) {
            return ZipContent.of(file);
        }
        if (begins("d0cf11e0")) {
            return OfficeContent.of(file);
        }
        if (begins("0908") || begins("0904") || begins("0902")) {
            return Content.OLD_WORKBOOK;
        }
        return marked().orElseGet(this::text);
    }

    private Optional<Content> marked() {
        return MARKS.entrySet().stream()
                .filter(mark -> begins(mark.getKey()) && !isText(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Two letters alone may begin a text too. */
    private boolean isText(String mark) {
        return mark.length() == 4 && !mark.equals("1f8b") && zeros() == 0;
    }

    private boolean begins(String hex) {
        for (int i = 0; i < hex.length() / 2; i++) {
            if (i >= start.length || (start[i] & 0xff) != Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16)) {
                return false;
            }
        }
        return true;
    }

    private Content text() {
        if (isBinary()) {
            return Content.BINARY;
        }
        String text = readable();
        if (HTML.matcher(text).lookingAt()) {
            return Content.HTML;
        }
        if (XML.matcher(text).lookingAt()) {
            return text.toLowerCase(Locale.ROOT).contains("<html") ? Content.HTML : Content.XML;
        }
        if (isMail(text)) {
            return Content.MAIL;
        }
        return json(text.stripLeading());
    }

    /** ASCII is the same in all encodings but UTF-16, of which every other byte is enough. */
    private String readable() {
        Charset charset = utf16().map(Encoding::charset).orElse(StandardCharsets.ISO_8859_1);
        String text = new String(start, charset);
        int mark = Encoding.UTF_8.markLength(start);
        return text.substring(mark).replaceFirst("^\\uFEFF", "");
    }

    private Optional<Encoding> utf16() {
        for (Encoding encoding : List.of(Encoding.UTF_16LE, Encoding.UTF_16BE)) {
            if (encoding.markLength(start) > 0) {
                return Optional.of(encoding);
            }
        }
        return Utf16.in(start);
    }

    private static Content json(String text) {
        if (text.startsWith("[")) {
            return text.substring(1).stripLeading().matches("(?s)[\\[{\\]\"].*") ? Content.JSON : Content.CSV;
        }
        if (!text.startsWith("{") || !text.substring(1).stripLeading().matches("(?s)[\"}].*")) {
            return Content.CSV;
        }
        int end = endOfLine(text);
        String line = text.substring(0, end).strip();
        boolean isWholeLine = end < text.length() && line.endsWith("}");
        return isWholeLine && text.substring(end).stripLeading().startsWith("{")
                ? Content.JSON_LINES
                : Content.JSON_OBJECT;
    }

    private static int endOfLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end;
    }

    private static boolean isMail(String text) {
        int end = text.indexOf("\n\n");
        int endOfCrLf = text.indexOf("\r\n\r\n");
        int length = Math.min(end < 0 ? text.length() : end, endOfCrLf < 0 ? text.length() : endOfCrLf);
        String head = text.substring(0, length);
        if (!MAIL_FIELD.matcher(head.substring(0, endOfLine(head)).strip()).matches()) {
            return false;
        }
        Matcher fields = TELLING_FIELD.matcher(head);
        int telling = 0;
        while (fields.find()) {
            telling++;
        }
        return telling >= 3;
    }

    /** Text has hardly any control characters; half of a character in UTF-16 may look like one. */
    private boolean isBinary() {
        if (utf16().isPresent()) {
            return false;
        }
        int controls = 0;
        for (byte b : start) {
            controls += b > 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != 0x0b && b != 0x0c ? 1 : 0;
        }
        return controls > start.length / 20 + 2;
    }

    private int zeros() {
        int zeros = 0;
        for (byte b : start) {
            zeros += b == 0 ? 1 : 0;
        }
        return zeros;
    }
}
