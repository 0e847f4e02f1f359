package org.taproot.connectors.intake.http;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Parameters in the query of an address. */
final class Query {

    private Query() {}

    static URI with(URI address, String parameter, String value) {
        String text = address.toString();
        return URI.create("%s%s%s=%s"
                .formatted(text, address.getRawQuery() == null ? "?" : "&", encoded(parameter), encoded(value)));
    }

    static boolean has(URI address, String parameter) {
        String query = address.getRawQuery();
        return query != null
                && Arrays.stream(query.split("&", -1))
                        .map(pair -> pair.replaceFirst("=.*", ""))
                        .anyMatch(name ->
                                URLDecoder.decode(name, StandardCharsets.UTF_8).equals(parameter));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
