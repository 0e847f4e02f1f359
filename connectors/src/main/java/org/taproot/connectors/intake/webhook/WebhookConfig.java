package org.taproot.connectors.intake.webhook;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/**
 * Where sources push to, and how much of the machine that may take. TLS is the business of a proxy in front.
 *
 * @param address to listen at; port 0 for any that is free
 * @param connections at a time; more have to wait, or are closed when they come at the same moment
 * @param headerBytes of one request
 * @param silence after which a connection is closed
 * @param longest after which a connection is closed, whatever it is at
 */
public record WebhookConfig(
        InetSocketAddress address, int connections, int headerBytes, Duration silence, Duration longest) {

    public WebhookConfig {
        requireNonNull(address, "address");
        requireNonNull(silence, "silence");
        requireNonNull(longest, "longest");
        if (connections < 1 || headerBytes < 256) {
            throw new IllegalArgumentException(
                    "Invalid limits of %d connections and %d bytes of header: expected at least 1 and 256"
                            .formatted(connections, headerBytes));
        }
    }

    /** On the loopback address, with limits that suit a district. */
    public WebhookConfig(int port) {
        this(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                32,
                8 << 10,
                Duration.ofSeconds(10),
                Duration.ofMinutes(1));
    }
}
