package org.taproot.connectors.intake.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.taproot.connectors.intake.Subject;
import org.taproot.connectors.intake.remote.Limits;
import org.taproot.connectors.intake.remote.Settings;

/**
 * Which topic of which cluster, and who asks.
 *
 * @param bootstrap host:port of brokers
 * @param security in Kafka's words
 * @param mechanism of SASL, in Kafka's words
 * @param user present with SASL
 * @param password reference; present with SASL
 * @param certificates PEM file of those that may have signed the brokers' certificates; those of Java when absent
 * @param messages in one document at most
 * @param pause how long nothing may come before a look counts the topic as read
 * @param gap what to do when messages are gone that were never read
 */
record KafkaSettings(
        List<String> bootstrap,
        String topic,
        Security security,
        String mechanism,
        Optional<String> user,
        Optional<String> password,
        Optional<Path> certificates,
        int messages,
        Duration pause,
        Gap gap,
        Limits limits) {

    /** Kafka's own default for what a broker accepts is half of it. */
    static final int LARGEST_MESSAGE = 2 << 20;

    private static final List<String> MECHANISMS = List.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512");
    private static final long LARGEST = 64L << 20;
    private static final int MOST = 100;

    KafkaSettings {
        bootstrap = List.copyOf(bootstrap);
        if (pause.compareTo(limits.read()) > 0) {
            throw Settings.invalid("wait", pause.toString(), "at most the read-timeout " + limits.read());
        }
        if ((security == Security.SASL_SSL) != (user.isPresent() && password.isPresent())) {
            throw new IllegalArgumentException(
                    "Invalid login: expected user and password with security SASL_SSL, and neither without");
        }
    }

    static KafkaSettings of(JsonNode from) {
        Settings settings = new Settings(from);
        KafkaSettings read = new KafkaSettings(
                settings.texts("bootstrap"),
                settings.text("topic"),
                one(Security.class, settings, "security", Security.SSL),
                settings.text("mechanism", "SCRAM-SHA-512"),
                settings.find("user"),
                settings.secret("password"),
                settings.file("certificates"),
                settings.number("most-messages", 10_000, 1, 1_000_000),
                settings.duration("wait", Duration.ofSeconds(2), Duration.ofMinutes(5)),
                one(Gap.class, settings, "on-gap", Gap.REFUSE),
                Limits.of(settings, LARGEST, MOST));
        read.check();
        return read;
    }

    private void check() {
        if (bootstrap.isEmpty()) {
            throw Settings.invalid("bootstrap", "", "host:port");
        }
        bootstrap.forEach(KafkaSettings::host);
        if (!MECHANISMS.contains(mechanism)) {
            throw Settings.invalid("mechanism", mechanism, "one of " + MECHANISMS);
        }
        if (!topic.matches("[A-Za-z0-9._-]{1,249}")) {
            throw Settings.invalid("topic", topic, "letters, digits, dots, underscores and dashes");
        }
    }

    List<String> hosts() {
        return bootstrap.stream().map(KafkaSettings::host).toList();
    }

    Subject subject(String source) {
        return new Subject(source, String.join(",", bootstrap.stream().sorted().toList()), topic);
    }

    /** For messages. */
    String place() {
        return "kafka://%s/%s".formatted(String.join(",", bootstrap), topic);
    }

    private static String host(String address) {
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw Settings.invalid("bootstrap", address, "host:port");
        }
        return address.substring(0, colon).replaceAll("^\\[|]$", "");
    }

    private static <E extends Enum<E>> E one(Class<E> kind, Settings settings, String key, E standard) {
        String text = settings.text(key, standard.name());
        for (E each : kind.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw Settings.invalid(key, text, "one of " + List.of(kind.getEnumConstants()));
    }

    /** How connections are protected. */
    enum Security {
        PLAINTEXT,
        SSL,
        SASL_SSL
    }

    /** What to do about messages that were deleted before they were read. */
    enum Gap {
        REFUSE,
        CONTINUE
    }
}
