package org.taproot.connectors.intake.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** The header {@code Link: <https://data.example.org/api?page=2>; rel="next"}. */
final class LinkHeader {

    private static final Pattern LINK = Pattern.compile("<([^>]*)>((?:\\s*;[^,;\"]*(?:\"[^\"]*\")?)*)");
    private static final Pattern NEXT = Pattern.compile(
            ";\\s*rel\\s*=\\s*(?:next|\"(?:[^\"]*\\s)?next(?:\\s[^\"]*)?\")\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

    private LinkHeader() {}

    /** The address of the next page, null when there is none. */
    static String next(HttpResponse response) {
        for (Header header : response.getHeaders("Link")) {
            Matcher link = LINK.matcher(header.getValue());
            while (link.find()) {
                if (NEXT.matcher(link.group(2)).find()) {
                    return link.group(1);
                }
            }
        }
        return null;
    }
}
