package org.taproot.connectors.intake.edge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * What a server shows of itself: a certificate that nobody but itself vouches for.
 *
 * @param context for a server
 * @param certificate a file in PEM, for those who trust it
 * @param key of the certificate, in PEM
 */
public record TestingCertificate(SSLContext context, Path certificate, Path key) {

    private static final String PASSWORD = "changeit";

    /**
     * Makes one.
     *
     * @param name such as {@code ip:127.0.0.1}
     * @param begin of ten days, such as {@code -20d}
     */
    public static TestingCertificate of(Path folder, String name, String begin)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve("identity.p12");
        Path certificate = folder.resolve("identity.pem");
        keytool(
                store,
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=toy",
                "-ext",
                "SAN=" + name,
                "-startdate",
                begin,
                "-validity",
                "10");
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        Path key = folder.resolve("identity.key");
        write(certificate, "CERTIFICATE", keys.getCertificate("toy").getEncoded());
        write(key, "PRIVATE KEY", keys.getKey("toy", PASSWORD.toCharArray()).getEncoded());
        return new TestingCertificate(context, certificate, key);
    }

    private static void write(Path file, String what, byte[] content) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                        .formatted(what, Base64.getMimeEncoder().encodeToString(content), what));
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD, "-alias", "toy"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(store.resolveSibling("keytool.log").toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IllegalStateException("Cannot run " + command);
        }
    }
}
