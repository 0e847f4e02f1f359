package org.taproot.connectors.intake.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** Offers a certificate and counts what it is told after that. */
public final class TestingTlsServer implements AutoCloseable {

    private final SSLServerSocket server;
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong refusals = new AtomicLong();

    public TestingTlsServer(TestingCertificate certificate) {
        try (InputStream in = Files.newInputStream(certificate.store())) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, TestingCertificate.PASSWORD.toCharArray());
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, TestingCertificate.PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            server = (SSLServerSocket)
                    context.getServerSocketFactory().createServerSocket(0, 5, InetAddress.getByName("localhost"));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        Thread thread = new Thread(this::serve, "testing tls");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return server.getLocalPort();
    }

    /** Bytes that came through the encryption. */
    public long told() {
        return told.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                while (socket.getInputStream().read() >= 0) {
                    told.incrementAndGet();
                }
            } catch (IOException e) {
                refusals.incrementAndGet();
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
