package org.taproot.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.taproot.lake.query.TrinoConnection;

/** Answers Trino's protocol with rows that stand in a file beside the tests, so that pages can be tested with data. */
final class TestingTrino implements AutoCloseable {

    private final HttpServer server;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile String loaded = "-empty";

    private TestingTrino(HttpServer server) {
        this.server = server;
    }

    /** With rows in its tables. */
    static TestingTrino start() throws IOException {
        TestingTrino trino = startEmpty();
        trino.load();
        return trino;
    }

    static TestingTrino startEmpty() throws IOException {
        TestingTrino trino =
                new TestingTrino(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        trino.server.createContext("/v1/statement", trino::answer);
        trino.server.start();
        return trino;
    }

    TrinoConnection connection() {
        return new TrinoConnection(
                "jdbc:trino://127.0.0.1:" + server.getAddress().getPort() + "/taproot/hub", "desk");
    }

    void load() {
        loaded = "";
    }

    /** What was asked, newest last. */
    List<String> statements() {
        return List.copyOf(statements);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String statement = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        statements.add(statement);
        try (exchange;
                var rows = TestingTrino.class.getResourceAsStream(file(statement))) {
            byte[] body = rows.readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String file(String statement) {
        String table = statement.contains("FROM enterprise") ? "enterprise" : "unit";
        if (statement.contains("chosen")) {
            return "trino-" + table + "-list" + loaded + ".json";
        }
        return statement.contains("sum(revision)")
                ? "trino-changes" + loaded + ".json"
                : "trino-" + table + "-rows.json";
    }
}
