package org.taproot.pipelines.district.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The leads system's interface: {@code GET /api/leads?cursor=0&limit=100} answers
 * {@code {"data": [...], "next_cursor": "100", "total": 812}}, each change of a lead an object of its own in the order of
 * the changes; the last page has no {@code next_cursor}. On the loopback address only.
 */
public final class LeadsApi implements Closeable {

    public static final String FILE = "leads.jsonl";

    private static final int MOST = 200;
    private static final int USUAL = 100;
    private static final int BLOCK = 1 << 20;

    private final Path file;
    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "leads-api");
        thread.setDaemon(true);
        return thread;
    });
    /** Where each line begins, and at last where the next one will. */
    private long[] begins = {0};

    private int lines;

    /** @param file with a change in each line; it may not be there yet, and it grows */
    public LeadsApi(int port, Path file) throws IOException {
        this.file = file;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 16);
        server.createContext("/api/leads", this::answer);
        server.setExecutor(workers);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, "{\"error\": \"expected GET\"}");
                return;
            }
            Map<String, String> query = query(exchange.getRequestURI().getQuery());
            int cursor = number(query.get("cursor"), 0);
            int limit = number(query.get("limit"), USUAL);
            if (cursor < 0 || limit < 1 || limit > MOST) {
                send(exchange, 400, "{\"error\": \"expected cursor from 0 and limit from 1 to %d\"}".formatted(MOST));
                return;
            }
            send(exchange, 200, page(cursor, limit));
        }
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new TreeMap<>();
        if (text != null) {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(equals < 0 ? pair : pair.substring(0, equals), equals < 0 ? "" : pair.substring(equals + 1));
            }
        }
        return query;
    }

    /** -1 when it is not a number. */
    private static int number(String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private synchronized String page(int cursor, int limit) throws IOException {
        lookForMore();
        int from = Math.min(cursor, lines);
        int to = Math.min(from + limit, lines);
        String next = to < lines ? "\"%d\"".formatted(to) : "null";
        return "{\"data\": [%s], \"next_cursor\": %s, \"total\": %d}".formatted(objects(from, to), next, lines);
    }

    private String objects(int from, int to) throws IOException {
        if (from == to) {
            return "";
        }
        byte[] text = read(begins[from], begins[to]);
        return new String(text, 0, text.length - 1, StandardCharsets.UTF_8).replace("\n", ",\n");
    }

    private void lookForMore() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        long size = Files.size(file);
        if (size < begins[lines]) {
            // the district was taken back to an earlier day
            lines = 0;
        }
        for (long from = begins[lines]; from < size; from += BLOCK) {
            findEnds(from, read(from, Math.min(size, from + BLOCK)));
        }
    }

    private void findEnds(long from, byte[] block) {
        for (int i = 0; i < block.length; i++) {
            if (block[i] == '\n') {
                if (lines + 1 == begins.length) {
                    begins = Arrays.copyOf(begins, begins.length * 2);
                }
                begins[++lines] = from + i + 1;
            }
        }
    }

    private byte[] read(long from, long to) throws IOException {
        byte[] bytes = new byte[(int) (to - from)];
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            open.seek(from);
            open.readFully(bytes);
        }
        return bytes;
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
