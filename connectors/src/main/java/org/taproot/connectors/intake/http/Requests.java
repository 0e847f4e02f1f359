package org.taproot.connectors.intake.http;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.IntakeRefusedException;

/** The requests of one look: each within its time, all of them within the time of the look. */
final class Requests implements Closeable {

    private static final int HEAD = 512;

    private final HttpSettings settings;
    private final Clock clock;
    private final Map<String, String> credentials;
    private final Client client;
    private final Pace pace;
    private final long end;

    Requests(HttpSettings settings, IntakeContext context) throws IOException {
        this.settings = settings;
        this.clock = context.clock();
        this.pace = new Pace(settings.rate());
        this.end = System.nanoTime() + settings.longest().toNanos();
        try {
            this.credentials = settings.credentials().headers(context.secrets());
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException("Cannot read %s: %s".formatted(Refusals.shown(settings.url()), e.getMessage()), e);
        }
        this.client = new Client(settings, context.hosts());
    }

    /** Writes the page at an address to a file. */
    Page get(URI address, Path file) throws IOException {
        pace.await();
        Duration rest = Duration.ofNanos(end - System.nanoTime());
        boolean lookEnds = rest.compareTo(settings.timeout()) < 0;
        if (rest.isNegative() || rest.isZero()) {
            throw Refusals.tooSlow(settings.url(), settings.longest());
        }
        try (Watchdog watchdog = new Watchdog(lookEnds ? rest : settings.timeout())) {
            try {
                return ask(address, file, watchdog);
            } catch (IntakeRefusedException | SourceBusyException e) {
                throw e;
            } catch (IOException | IllegalArgumentException | IllegalStateException e) {
                // a host that is not allowed, or a connection that was closed under the client
                if (watchdog.fired()) {
                    throw Refusals.tooSlow(address, lookEnds ? settings.longest() : settings.timeout());
                }
                throw Failures.unavailable(address, e);
            }
        }
    }

    private Page ask(URI address, Path file, Watchdog watchdog) throws IOException {
        HttpGet request = new HttpGet(address);
        request.setHeader(HttpHeaders.ACCEPT, "application/json, */*;q=0.5");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        settings.headers().forEach(request::setHeader);
        credentials.forEach(request::setHeader);
        boolean whole = false;
        try (ClassicHttpResponse response = client.ask(address, request, watchdog)) {
            Status.check(response, address, settings, clock);
            String sha256 = save(response, address, file);
            whole = true;
            return new Page(
                    file, sha256, LinkHeader.next(response), settings.reader().read(file, address));
        } finally {
            if (!whole) {
                // else closing would read the rest first
                request.cancel();
            }
        }
    }

    private String save(ClassicHttpResponse response, URI address, Path file) throws IOException {
        HttpEntity entity = response.getEntity();
        checkNotHtml(entity == null ? null : entity.getContentType(), address);
        if (entity == null) {
            throw nothing(address);
        }
        MessageDigest digest = sha256();
        // not closed here: that would read the rest first
        InputStream body = new BufferedInputStream(unpacked(response, entity, address));
        checkHead(body, address);
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[1 << 14];
            long size = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > settings.mostBytes()) {
                    throw Refusals.tooLarge(address, settings.mostBytes());
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            if (size == 0) {
                throw nothing(address);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream unpacked(ClassicHttpResponse response, HttpEntity entity, URI address)
            throws IOException {
        Header encoding = response.getFirstHeader(HttpHeaders.CONTENT_ENCODING);
        String name = encoding == null ? "identity" : encoding.getValue().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "identity" -> entity.getContent();
            case "gzip", "x-gzip" -> new GZIPInputStream(entity.getContent());
            default ->
                throw Refusals.invalid(
                        address,
                        "it is packed as %s; expected gzip or nothing".formatted(name),
                        "压缩方式为 %s，应为 gzip 或不压缩".formatted(name));
        };
    }

    /** A page to log in, or one that says that something is wrong, comes with a good status all too often. */
    private static void checkNotHtml(String contentType, URI address) throws IOException {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            throw html(address);
        }
    }

    private static void checkHead(InputStream body, URI address) throws IOException {
        body.mark(HEAD);
        String head = new String(body.readNBytes(HEAD), StandardCharsets.UTF_8);
        body.reset();
        String start = head.replaceFirst("^\uFEFF?\\s*", "").toLowerCase(Locale.ROOT);
        if (start.matches("(?s)<(!doctype\\s+html|html|head|body|script|!--).*")) {
            throw html(address);
        }
    }

    private static IntakeRefusedException html(URI address) {
        return Refusals.invalid(address, "it is a web page, perhaps to log in; expected data", "返回的是网页（可能是登录页），应为数据");
    }

    private static IntakeRefusedException nothing(URI address) {
        return Refusals.invalid(address, "it is empty; expected data", "内容为空，应为数据");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
