package org.taproot.desk;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone before the desk: keeps cookies, follows no redirect unless told to. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI desk;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(URI desk) {
        this.desk = desk;
    }

    HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    /** As htmx asks for a part of a page. */
    HttpResponse<String> openPart(String address) throws IOException, InterruptedException {
        return send(request(address).header("HX-Request", "true").GET());
    }

    /** Fills a form of the page at this address, with the page's token. */
    HttpResponse<String> submit(String address, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(open(address).body());
        String body = encoded(fields);
        return post(address, token.find() ? body + "&_csrf=" + token.group(1) : body);
    }

    HttpResponse<String> submitWithoutToken(String address, Map<String, String> fields)
            throws IOException, InterruptedException {
        return post(address, encoded(fields));
    }

    HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return submit("/login", Map.of("username", name, "password", password));
    }

    String session() {
        return cookie("taproot-desk").map(HttpCookie::getValue).orElse("");
    }

    Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    private HttpResponse<String> post(String address, String body) throws IOException, InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(desk.resolve(address));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
