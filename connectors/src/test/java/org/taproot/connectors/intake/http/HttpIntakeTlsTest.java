package org.taproot.connectors.intake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.intake.TestingHandover;
import org.taproot.connectors.intake.edge.TestingCertificate;
import org.taproot.connectors.intake.edge.TestingDefinition;

class HttpIntakeTlsTest {

    @TempDir
    private Path folder;

    @Test
    void certificateThatNobodyVouchesForIsRefused() throws Exception {
        assertUnavailable("ip:127.0.0.1", "-1d", "", "not issued by anybody this machine trusts");
    }

    @Test
    void certificateOfAListedAuthorityIsAccepted() throws Exception {
        assertThat(look("ip:127.0.0.1", "-1d", "authority: %s")).hasSize(1);
    }

    @Test
    void certificateThatExpiredIsRefused() throws Exception {
        assertUnavailable("ip:127.0.0.1", "-20d", "authority: %s", "its certificate is not valid at this time");
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws Exception {
        assertUnavailable("dns:other.example.org", "-1d", "authority: %s", "its certificate is not for 127.0.0.1");
    }

    @Test
    void nameIsComparedWithTheCertificateWhileTheCheckedAddressIsConnected() throws Exception {
        TestingCertificate identity = TestingCertificate.of(folder, "dns:localhost", "-1d");
        try (ToyServer server = ToyServer.secure(identity.context())) {
            TestingHandover handover = new TestingHandover(folder);
            TestingDefinition.open(
                            new HttpIntakeKind(),
                            "{kind: http, url: 'https://localhost:%d/', authority: %s}"
                                    .formatted(server.port(), identity.certificate()),
                            TestingDefinition.context(List.of("localhost", "127.0.0.1", "::1"), Map.of()))
                    .look(handover);
            assertThat(handover.taken()).hasSize(1);
        }
    }

    private void assertUnavailable(String name, String begin, String settings, String message) {
        assertThatThrownBy(() -> look(name, begin, settings))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot read https://127.0.0.1:")
                .hasMessageContaining(message);
    }

    private List<TestingHandover.Taken> look(String name, String begin, String settings)
            throws IOException, GeneralSecurityException, InterruptedException {
        TestingCertificate identity = TestingCertificate.of(folder, name, begin);
        TestingHandover handover = new TestingHandover(folder);
        try (ToyServer server = ToyServer.secure(identity.context())) {
            try {
                TestingDefinition.open(
                                new HttpIntakeKind(),
                                "kind: http\nurl: https://127.0.0.1:%d/\n%s"
                                        .formatted(server.port(), settings.formatted(identity.certificate())),
                                TestingDefinition.context(List.of("127.0.0.1"), Map.of()))
                        .look(handover);
            } catch (IOException e) {
                assertThat(server.queries()).as("no fallback").isEmpty();
                throw e;
            }
        }
        return handover.taken();
    }
}
