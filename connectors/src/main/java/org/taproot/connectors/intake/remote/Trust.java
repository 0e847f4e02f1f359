package org.taproot.connectors.intake.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/** Who may vouch for a server: those that Java trusts, or for servers inside those of a file. */
public final class Trust {

    private Trust() {}

    /** What decides on certificates; with those of a PEM file instead of those of Java when there is one. */
    public static TrustManager[] managers(Optional<Path> certificates) throws IOException {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(certificates.isPresent() ? store(certificates.get()) : null);
            return factory.getTrustManagers();
        } catch (GeneralSecurityException e) {
            throw new IOException(
                    "Cannot trust certificates in %s: %s"
                            .formatted(certificates.map(Path::toString).orElse("Java"), e.getMessage()),
                    e);
        }
    }

    /** The same for connections. */
    public static SSLContext context(Optional<Path> certificates) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(certificates), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot begin to encrypt", e);
        }
    }

    private static KeyStore store(Path certificates) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(certificates)) {
            int number = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                // Java does not ask this of a certificate that it is told to trust
                ((X509Certificate) each).checkValidity();
                store.setCertificateEntry("certificate-" + ++number, each);
            }
        }
        return store;
    }
}
