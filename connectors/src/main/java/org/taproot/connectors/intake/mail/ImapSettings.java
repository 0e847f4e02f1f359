package org.taproot.connectors.intake.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.taproot.connectors.intake.remote.Limits;
import org.taproot.connectors.intake.remote.Settings;

/**
 * Which mails of which server, and who asks.
 *
 * @param password reference
 * @param security when the connection is encrypted; it always is before the login
 * @param certificates PEM file of those that may have signed the server's certificate; those of Java when absent
 * @param senders addresses, or {@code @domain} for all of one; everybody when empty
 * @param subject what the subject has to contain
 * @param days how many days back
 */
record ImapSettings(
        String host,
        int port,
        String user,
        String password,
        Security security,
        Optional<Path> certificates,
        String folder,
        List<String> senders,
        Optional<String> subject,
        int days,
        Limits limits) {

    private static final long LARGEST = 64L << 20;
    private static final int MOST = 200;

    static ImapSettings of(JsonNode from) {
        Settings settings = new Settings(from);
        Security security = Security.of(settings.text("tls", "true"));
        return new ImapSettings(
                settings.text("host"),
                settings.number("port", security.port(), 1, 65_535),
                settings.text("user"),
                settings.secret("password").orElseThrow(() -> Settings.invalid("password", "", "a reference")),
                security,
                settings.file("certificates"),
                settings.text("folder", "INBOX"),
                settings.texts("from-addresses").stream()
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .toList(),
                settings.find("subject-contains"),
                settings.number("since-days", 30, 1, 3660),
                Limits.of(settings, LARGEST, MOST));
    }

    boolean allows(String sender) {
        String address = sender.toLowerCase(Locale.ROOT);
        return senders.isEmpty()
                || senders.stream()
                        .anyMatch(each -> each.startsWith("@") ? address.endsWith(each) : address.equals(each));
    }

    boolean wants(String text) {
        return subject.isEmpty() || text.contains(subject.get());
    }

    /** For messages. */
    String place() {
        return "imap://%s@%s:%d/%s".formatted(user, host, port, folder);
    }

    /** When the connection is encrypted. */
    enum Security {
        IMPLICIT,
        STARTTLS;

        private static Security of(String tls) {
            return switch (tls) {
                case "true" -> IMPLICIT;
                case "starttls" -> STARTTLS;
                default ->
                    throw Settings.invalid("tls", tls, "true or starttls: passwords are never sent in plain text");
            };
        }

        private int port() {
            return this == IMPLICIT ? 993 : 143;
        }

        String protocol() {
            return this == IMPLICIT ? "imaps" : "imap";
        }
    }
}
