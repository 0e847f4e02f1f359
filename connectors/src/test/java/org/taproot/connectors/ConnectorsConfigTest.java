package org.taproot.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConnectorsConfigTest {

    @Test
    void allProblemsAreReportedTogether() {
        assertThatThrownBy(() -> new ConnectorsConfig(
                        Path.of("a?b"),
                        "jdbc:mysql:x",
                        " ",
                        null,
                        "broker",
                        Duration.ZERO,
                        Duration.ofSeconds(-1),
                        70_000))
                .hasMessageContainingAll(
                        "data-root",
                        "jdbc-url",
                        "jdbc-user",
                        "jdbc-password",
                        "kafka-bootstrap",
                        "poll",
                        "longest-retry",
                        "webhook-port");
    }

    @Test
    void thePasswordIsNotShown() {
        ConnectorsConfig config = new ConnectorsConfig(
                Path.of("data"), "jdbc:postgresql://host/db?password=canary", "user", "canary", "host:9092");

        assertThat(config.toString()).doesNotContain("canary");
        assertThat(config.poll()).isEqualTo(Duration.ofSeconds(1));
    }
}
