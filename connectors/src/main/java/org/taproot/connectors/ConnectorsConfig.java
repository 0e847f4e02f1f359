package org.taproot.connectors;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What the connectors must be told.
 *
 * @param dataRoot the folder that holds landing, claimed, archive and quarantine
 * @param jdbcUrl of the PostgreSQL database with the ledger
 * @param jdbcPassword never shown
 * @param kafkaBootstrap {@code host:port}, several with commas
 * @param poll how often the folders are looked at; a file is taken when two looks see the same
 * @param longestRetry the longest wait between two tries when something is unavailable
 * @param webhookPort on the loopback address, where sources push to; 0 for any that is free, null for none
 */
public record ConnectorsConfig(
        Path dataRoot,
        String jdbcUrl,
        String jdbcUser,
        String jdbcPassword,
        String kafkaBootstrap,
        Duration poll,
        Duration longestRetry,
        Integer webhookPort) {

    public static final Duration DEFAULT_POLL = Duration.ofSeconds(1);
    public static final Duration DEFAULT_LONGEST_RETRY = Duration.ofSeconds(30);

    public ConnectorsConfig {
        List<String> problems = new ArrayList<>();
        check(
                dataRoot != null && isPlain(dataRoot.toString()),
                "data-root: expected a path without any of ?#%&{}$",
                problems);
        check(
                jdbcUrl != null && jdbcUrl.startsWith("jdbc:postgresql:"),
                "jdbc-url: expected jdbc:postgresql:...",
                problems);
        check(jdbcUser != null && !jdbcUser.isBlank(), "jdbc-user: expected a name", problems);
        check(jdbcPassword != null, "jdbc-password: expected a password, may be empty", problems);
        check(
                kafkaBootstrap != null && isPlain(kafkaBootstrap) && kafkaBootstrap.contains(":"),
                "kafka-bootstrap: expected host:port",
                problems);
        check(isPositive(poll), "poll: expected more than 0", problems);
        check(isPositive(longestRetry), "longest-retry: expected more than 0", problems);
        check(
                webhookPort == null || (webhookPort >= 0 && webhookPort <= 65_535),
                "webhook-port: expected 0 to 65535",
                problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Invalid connectors configuration: " + String.join("; ", problems));
        }
    }

    /** With the defaults. */
    public ConnectorsConfig(
            Path dataRoot, String jdbcUrl, String jdbcUser, String jdbcPassword, String kafkaBootstrap) {
        this(dataRoot, jdbcUrl, jdbcUser, jdbcPassword, kafkaBootstrap, DEFAULT_POLL, DEFAULT_LONGEST_RETRY, null);
    }

    /** The same, where sources can push documents. */
    public ConnectorsConfig withWebhooksAt(int port) {
        return new ConnectorsConfig(
                dataRoot, jdbcUrl, jdbcUser, jdbcPassword, kafkaBootstrap, poll, longestRetry, port);
    }

    /** Without the password, and without the address, which may hold one. */
    @Override
    public String toString() {
        return "ConnectorsConfig[dataRoot=%s, kafkaBootstrap=%s, poll=%s, longestRetry=%s]"
                .formatted(dataRoot, kafkaBootstrap, poll, longestRetry);
    }

    /** Camel's addresses give these characters a meaning. */
    private static boolean isPlain(String text) {
        return text.chars().noneMatch(c -> "?#%&{}$".indexOf(c) >= 0);
    }

    private static boolean isPositive(Duration duration) {
        return duration != null && !duration.isNegative() && !duration.isZero();
    }

    private static void check(boolean holds, String problem, List<String> problems) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
