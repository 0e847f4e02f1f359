package org.taproot.connectors.intake.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.taproot.connectors.intake.Subject;
import org.taproot.connectors.intake.edge.Settings;

/**
 * What a definition says of a source that is read by HTTP.
 *
 * @param url of the first page, without what paging adds
 * @param records where the records of a page are, null when nobody needs to know
 * @param authority a file with the certificates to trust, null for those the machine trusts
 * @param timeout of one request, from the connection to the last byte
 * @param longest of one look
 * @param mostPages of one look
 * @param mostBytes of one page, unpacked
 * @param rate requests in a second
 * @param keepPosition whether a look begins with the last page of the one before
 * @param watermark null when there is none
 */
record HttpSettings(
        URI url,
        Paging paging,
        JsonPointer records,
        Credentials credentials,
        Map<String, String> headers,
        Path authority,
        Duration timeout,
        Duration longest,
        long mostPages,
        long mostBytes,
        double rate,
        boolean keepPosition,
        Watermark watermark) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]*");
    /** What the connection itself says, or what carries a secret. */
    private static final Set<String> NOT_OURS = Set.of(
            "host",
            "authorization",
            "proxy-authorization",
            "cookie",
            "connection",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "content-length",
            "content-encoding",
            "accept-encoding",
            "expect",
            "upgrade",
            "range");

    HttpSettings {
        headers = Map.copyOf(headers);
        List<String> added = new ArrayList<>(paging.parameters());
        if (watermark != null) {
            added.add(watermark.parameter());
        }
        for (String parameter : added) {
            if (Query.has(url, parameter)) {
                throw new IllegalArgumentException(
                        "Invalid url: its query has %s, which is added to it for paging or the watermark; leave it out"
                                .formatted(parameter));
            }
        }
        if (Set.copyOf(added).size() < added.size()) {
            throw new IllegalArgumentException("Invalid paging: expected different parameters, found " + added);
        }
        if (records == null && (watermark != null || paging instanceof Paging.Numbered)) {
            throw new IllegalArgumentException(
                    "Missing records: page paging and a watermark need to know where they are");
        }
        if (keepPosition && !(paging instanceof Paging.Cursor)) {
            throw new IllegalArgumentException("Invalid keep-position true: expected paging by cursor");
        }
    }

    static HttpSettings of(JsonNode from) {
        Settings settings = new Settings(from);
        return new HttpSettings(
                url(settings),
                paging(settings),
                settings.has("records") ? settings.pointer("records") : null,
                Credentials.of(settings),
                headers(from.path("headers")),
                settings.optionalText("authority").map(Path::of).orElse(null),
                settings.duration("timeout", Duration.ofMinutes(2)),
                settings.duration("longest", Duration.ofMinutes(30)),
                settings.number("most-pages", 10_000),
                settings.number("most-bytes", 64L << 20),
                settings.decimal("rate", 5),
                settings.flag("keep-position", false),
                watermark(settings));
    }

    private static URI url(Settings settings) {
        String expected = "an address like https://data.example.org/api/leads, without user and fragment";
        URI url;
        try {
            url = URI.create(settings.text("url"));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Invalid url: expected " + expected);
        }
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!http || url.getHost() == null || url.getRawUserInfo() != null || url.getRawFragment() != null) {
            // not quoted: it may have a password in it
            throw new IllegalArgumentException("Invalid url: expected " + expected);
        }
        return url.getRawPath().isEmpty() ? url.resolve("/") : url;
    }

    private static Paging paging(Settings settings) {
        Settings paging = settings.at("paging");
        if (paging.has("cursor")) {
            Settings cursor = paging.at("cursor");
            return new Paging.Cursor(cursor.text("parameter"), cursor.pointer("next"));
        }
        if (paging.has("page")) {
            return numbered(paging.at("page"));
        }
        if (paging.has("link")) {
            return new Paging.Link(paging.text("link").equals("header") ? null : paging.pointer("link"));
        }
        return new Paging.None();
    }

    private static Paging numbered(Settings page) {
        return new Paging.Numbered(
                page.text("parameter"),
                page.from().path("first").asLong(1),
                page.text("size-parameter", null),
                page.number("size", 100),
                page.has("pages") ? page.pointer("pages") : null);
    }

    private static Watermark watermark(Settings settings) {
        if (!settings.has("watermark")) {
            return null;
        }
        Settings watermark = settings.at("watermark");
        return new Watermark(watermark.text("parameter"), watermark.pointer("field"));
    }

    private static Map<String, String> headers(JsonNode from) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> each : from.properties()) {
            headers.put(headerName(each.getKey()), headerValue(each));
        }
        return headers;
    }

    /** Refuses names of headers that are not for definitions to set. */
    static String headerName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!TOKEN.matcher(name).matches() || NOT_OURS.contains(lower) || lower.startsWith("camel")) {
            throw new IllegalArgumentException(
                    "Invalid header %s: expected a name other than those the connection and the credentials set"
                            .formatted(name));
        }
        return name;
    }

    private static String headerValue(Map.Entry<String, JsonNode> header) {
        String value = header.getValue().asText();
        if (!HEADER_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Invalid value of header %s: expected printable ASCII".formatted(header.getKey()));
        }
        return value;
    }

    /** The address to ask for a page. */
    URI address(Position from, String place) {
        URI page = paging.address(url, place);
        boolean asks = watermark != null && from.since() != null && !Query.has(page, watermark.parameter());
        return asks ? Query.with(page, watermark.parameter(), from.since()) : page;
    }

    /** The listing: its address, how its pages follow each other, and what its watermark is. */
    Subject subject(String source) {
        return new Subject(source, url.toString(), paging.toString(), String.valueOf(watermark));
    }

    PageReader reader() {
        return new PageReader(records, paging.pointer(), watermark == null ? null : watermark.field());
    }
}
