package org.taproot.connectors.intake.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import org.taproot.connectors.intake.edge.Secrets;
import org.taproot.connectors.intake.edge.Settings;

/** How requests show who asks. Holds references, never a secret. */
sealed interface Credentials {

    /** The headers that carry them. */
    Map<String, String> headers(Secrets secrets);

    /** What they are, for a sentence, without the secret. */
    String describe();

    static Credentials of(Settings settings) {
        Settings credentials = settings.at("credentials");
        if (credentials.has("bearer")) {
            return new Bearer(credentials.secret("bearer"));
        }
        if (credentials.has("user")) {
            return new UserAndPassword(credentials.text("user"), credentials.secret("password"));
        }
        if (credentials.has("header")) {
            return new Key(HttpSettings.headerName(credentials.text("header")), credentials.secret("secret"));
        }
        return new Nobody();
    }

    /** Nothing is shown. */
    record Nobody() implements Credentials {

        @Override
        public Map<String, String> headers(Secrets secrets) {
            return Map.of();
        }

        @Override
        public String describe() {
            return "a request without credentials";
        }
    }

    /** A token in the usual header. */
    record Bearer(String reference) implements Credentials {

        @Override
        public Map<String, String> headers(Secrets secrets) {
            return Map.of("Authorization", "Bearer " + OneLine.of(secrets, reference));
        }

        @Override
        public String describe() {
            return "the token %s".formatted(reference);
        }
    }

    /** A user and a password, sent with the first request already. */
    record UserAndPassword(String user, String reference) implements Credentials {

        @Override
        public Map<String, String> headers(Secrets secrets) {
            byte[] pair = (user + ":" + OneLine.of(secrets, reference)).getBytes(StandardCharsets.UTF_8);
            return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
        }

        @Override
        public String describe() {
            return "user %s with the password %s".formatted(user, reference);
        }
    }

    /** A key in a header of the source's own. */
    record Key(String header, String reference) implements Credentials {

        @Override
        public Map<String, String> headers(Secrets secrets) {
            return Map.of(header, OneLine.of(secrets, reference));
        }

        @Override
        public String describe() {
            return "the key %s".formatted(reference);
        }
    }

    /** Secrets that fit into a header. */
    final class OneLine {

        private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");

        private OneLine() {}

        private static String of(Secrets secrets, String reference) {
            String secret = secrets.resolve(reference);
            if (!PRINTABLE.matcher(secret).matches()) {
                throw new IllegalArgumentException(
                        "Invalid secret %s: expected printable ASCII without spaces".formatted(reference));
            }
            return secret;
        }
    }
}
