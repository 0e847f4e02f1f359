package org.taproot.connectors.intake.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A key with a certificate that nobody but itself has signed.
 *
 * @param store PKCS 12
 * @param certificate PEM
 */
public record TestingCertificate(Path store, Path certificate) {

    public static final String PASSWORD = "changeit";

    /** For a host, valid now. */
    public static TestingCertificate of(String host) {
        return of(host, "-1d");
    }

    /** For this machine, valid for a day that is long gone. */
    public static TestingCertificate expired() {
        return of("localhost", "-40d");
    }

    private static TestingCertificate of(String host, String start) {
        try {
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "certificate");
            Path store = folder.resolve("store.p12");
            Path certificate = folder.resolve("certificate.pem");
            keytool(
                    "-genkeypair",
                    "-keystore",
                    store.toString(),
                    "-alias",
                    "it",
                    "-keyalg",
                    "RSA",
                    "-dname",
                    "CN=" + host,
                    "-ext",
                    "san=dns:" + host,
                    "-startdate",
                    start,
                    "-validity",
                    "30");
            keytool(
                    "-exportcert",
                    "-rfc",
                    "-keystore",
                    store.toString(),
                    "-alias",
                    "it",
                    "-file",
                    certificate.toString());
            return new TestingCertificate(store, certificate);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IllegalStateException("Cannot make a certificate: " + command);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
