package org.taproot.connectors.intake.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.taproot.connectors.intake.edge.HostPolicy;

/**
 * The HTTP client of one look. It is Apache's and not Camel's component around it, as what matters here lies below that:
 * the address that was checked is the one that is connected to, while certificates are compared with the name; a socket
 * can be closed from outside in the middle of a handshake, a header or a body; and nothing is followed, stored, unpacked
 * or tried again unasked.
 */
final class Client implements Closeable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final CloseableHttpClient client;
    private volatile Socket socket;
    private volatile Watchdog watchdog;

    Client(HttpSettings settings, HostPolicy hosts) throws IOException {
        Timeout silence = Timeout.of(shorter(SILENCE, settings.timeout().dividedBy(2)));
        Timeout connect = Timeout.of(shorter(CONNECT, settings.timeout().dividedBy(2)));
        BasicHttpClientConnectionManager connections = new BasicHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        proxy -> watched(new Socket()),
                        null,
                        new Pinned(hosts),
                        RegistryBuilder.<TlsSocketStrategy>create()
                                .register("https", new Valid(new DefaultClientTlsStrategy(trust(settings.authority()))))
                                .build()),
                null);
        connections.setSocketConfig(SocketConfig.custom().setSoTimeout(silence).build());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(connect)
                .setSocketTimeout(silence)
                .build());
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(silence)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .setUserAgent("taproot")
                .build();
    }

    /** Asks, and leaves the connection to be closed by the watchdog until the answer is closed. */
    ClassicHttpResponse ask(URI address, HttpGet request, Watchdog watching) throws IOException {
        this.watchdog = watching;
        if (socket != null) {
            // of the request before, and perhaps used again
            watching.watch(socket);
        }
        return client.executeOpen(HttpHost.create(address), request, null);
    }

    private Socket watched(Socket made) {
        socket = made;
        watchdog.watch(made);
        return made;
    }

    private static SSLContext trust(Path authority) throws IOException {
        if (authority == null) {
            return SSLContexts.createDefault();
        }
        try (InputStream in = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), each);
            }
            return SSLContexts.custom().loadTrustMaterial(trusted, null).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException(
                    "Cannot read authority %s: expected a file with certificates in PEM".formatted(authority), e);
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    /** A certificate that is trusted itself, and not by way of an issuer, is not looked at closely otherwise. */
    private record Valid(TlsSocketStrategy strategy) implements TlsSocketStrategy {

        @Override
        public SSLSocket upgrade(Socket socket, String host, int port, Object attachment, HttpContext context)
                throws IOException {
            SSLSocket secure = strategy.upgrade(socket, host, port, attachment, context);
            try {
                ((X509Certificate) secure.getSession().getPeerCertificates()[0]).checkValidity();
            } catch (CertificateException e) {
                secure.close();
                throw new SSLException(e.getMessage(), e);
            }
            return secure;
        }
    }

    /** Answers with the one address that was checked. */
    private record Pinned(HostPolicy hosts) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return new InetAddress[] {hosts.resolve(host)};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host.toLowerCase(Locale.ROOT);
        }
    }
}
