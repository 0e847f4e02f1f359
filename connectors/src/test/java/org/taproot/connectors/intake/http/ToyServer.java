package org.taproot.connectors.intake.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/** A source on the loopback address that answers as a test says, and remembers what it was asked. */
final class ToyServer implements Closeable {

    private final HttpServer server;
    private final List<URI> asked = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> headers = new CopyOnWriteArrayList<>();
    private volatile Answerer answerer = asked -> Answer.json("[]");

    private ToyServer(HttpServer server) {
        this.server = server;
        server.createContext("/", this::handle);
        server.start();
    }

    static ToyServer plain() throws IOException {
        return new ToyServer(HttpServer.create(loopback(), 0));
    }

    static ToyServer secure(SSLContext identity) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(identity));
        return new ToyServer(server);
    }

    /** What to answer from now on. */
    void answers(Answerer next) {
        answerer = next;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The queries so far, oldest first; empty text for none. */
    List<String> queries() {
        return asked.stream()
                .map(each -> each.getRawQuery() == null ? "" : each.getRawQuery())
                .toList();
    }

    Map<String, List<String>> lastHeaders() {
        return headers.get(headers.size() - 1);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI());
            headers.add(Map.copyOf(exchange.getRequestHeaders()));
            Answer answer = answerer.answer(exchange.getRequestURI());
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** Decides on an answer. */
    interface Answerer {
        Answer answer(URI asked) throws IOException;
    }

    /** What is sent, each byte of the body a character. */
    record Answer(int status, Map<String, String> headers, String body) {

        static Answer of(Map<String, String> headers, byte[] body) {
            return new Answer(200, headers, new String(body, StandardCharsets.ISO_8859_1));
        }

        static Answer json(String text) {
            return of(Map.of("Content-Type", "application/json"), text.getBytes(StandardCharsets.UTF_8));
        }

        static Answer status(int status, String... headers) {
            Map<String, String> all = new HashMap<>();
            for (int i = 0; i < headers.length; i += 2) {
                all.put(headers[i], headers[i + 1]);
            }
            return new Answer(status, all, "{}");
        }

        Answer with(String name, String value) {
            Map<String, String> all = new HashMap<>(headers);
            all.put(name, value);
            return new Answer(status, all, body);
        }
    }
}
