package org.taproot.connectors.intake.webhook;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Where sources push to: {@code POST /hooks/<source>}, one server for all of them, with pages of text for whoever
 * watches over them. It is Jetty itself and not a Camel
 * route: nothing of a request can become a header of a message, and the limits that matter are those of connections. A
 * connection carries one request and has a limited life, so that no sender can be slow for longer than that, whether
 * with its header or its body.
 */
public final class WebhookServer implements Closeable {

    private static final String PATH = "/hooks/";
    /** Acceptor, selectors and some air. */
    private static final int OTHER_THREADS = 8;

    private final Map<String, Hook> hooks = new ConcurrentHashMap<>();
    private final Map<String, Supplier<String>> pages = new ConcurrentHashMap<>();
    private final Server server;
    private final ServerConnector connector;

    /** Does not listen before {@link #start}; sources can be opened before. */
    public WebhookServer(WebhookConfig config) {
        QueuedThreadPool threads = new QueuedThreadPool(config.connections() + OTHER_THREADS, 4);
        threads.setName("webhook");
        threads.setDaemon(true);
        server = new Server(threads);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(limits(config)));
        connector.setHost(config.address().getAddress().getHostAddress());
        connector.setPort(config.address().getPort());
        connector.setIdleTimeout(config.silence().toMillis());
        connector.addBean(new Life(config.longest().toMillis()));
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(config.connections(), connector));
        server.setHandler(new Requests());
        server.setErrorHandler((request, response, callback) -> {
            send(response, Answer.refused(response.getStatus(), "not a request that is understood"), callback);
            return true;
        });
    }

    /** Begins to listen. */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(
                    "Cannot listen for webhooks at %s:%d: %s"
                            .formatted(connector.getHost(), connector.getPort(), e.getMessage()),
                    e);
        }
    }

    /** Where it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Answers {@code GET} of a path with a text, as it is then. */
    public void show(String path, Supplier<String> text) {
        pages.put(requireNonNull(path, "path"), requireNonNull(text, "text"));
    }

    /** From now on that hook answers for the source, in place of one that a changed definition leaves behind. */
    void open(String source, Hook hook) {
        hooks.put(requireNonNull(source, "source"), requireNonNull(hook, "hook"));
    }

    /** Nothing when another has taken its place. */
    void close(String source, Hook hook) {
        hooks.remove(source, hook);
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Cannot stop listening for webhooks", e);
        }
    }

    private static HttpConfiguration limits(WebhookConfig config) {
        HttpConfiguration limits = new HttpConfiguration();
        limits.setRequestHeaderSize(config.headerBytes());
        limits.setSendServerVersion(false);
        limits.setSendXPoweredBy(false);
        limits.setPersistentConnectionsEnabled(false);
        return limits;
    }

    private Answer answer(Request request) throws IOException {
        String path = Request.getPathInContext(request);
        Hook hook = path.startsWith(PATH) ? hooks.get(path.substring(PATH.length())) : null;
        return hook == null ? Answer.refused(404, "no such source") : hook.receive(new JettyPush(request));
    }

    private static void send(Response response, Answer answer, Callback callback) {
        response.setStatus(answer.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        if (answer.status() == 401) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        }
        if (answer.status() == 429 || answer.status() == 503 || answer.status() == 507) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, answer.status() == 429 ? "1" : "30");
        }
        Content.Sink.write(response, true, answer.json(), callback);
    }

    /** Hands requests to the hooks. */
    private final class Requests extends Handler.Abstract {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            try {
                Supplier<String> page = pages.get(Request.getPathInContext(request));
                if (page != null && HttpMethod.GET.is(request.getMethod())) {
                    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
                    Content.Sink.write(response, true, page.get(), callback);
                    return true;
                }
                send(response, answer(request), callback);
            } catch (IOException e) {
                // who sent it has gone, or has been too slow
                callback.failed(e);
            }
            return true;
        }
    }

    /** Ends connections that have lived long enough. */
    private final class Life implements Connection.Listener {

        private final long longest;

        private Life(long longest) {
            this.longest = longest;
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // not a future: the task that would cancel it
        public void onOpened(Connection connection) {
            connector
                    .getScheduler()
                    .schedule(
                            () -> connection.getEndPoint().close(new EofException("slow")),
                            longest,
                            TimeUnit.MILLISECONDS);
        }
    }

    private record JettyPush(Request request) implements Push {

        @Override
        public String method() {
            return request.getMethod();
        }

        @Override
        public String header(String name) {
            List<HttpField> fields = request.getHeaders().getFields(name);
            return fields.size() == 1 ? fields.get(0).getValue() : null;
        }

        @Override
        public long length() {
            return request.getLength();
        }

        @Override
        public InputStream body() {
            return Content.Source.asInputStream(request);
        }
    }
}
