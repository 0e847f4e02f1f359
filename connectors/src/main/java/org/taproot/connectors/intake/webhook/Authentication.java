package org.taproot.connectors.intake.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.taproot.connectors.intake.edge.Secrets;
import org.taproot.connectors.intake.edge.Settings;

/** How a source shows that it is the source. Holds references, never a secret. */
sealed interface Authentication {

    /** What checks one request. */
    Check check(Push push, Secrets secrets);

    static Authentication of(Settings settings) {
        Settings authentication = settings.at("authentication");
        if (authentication.has("bearer")) {
            return new Bearer(authentication.secret("bearer"));
        }
        Settings hmac = authentication.at("hmac");
        return new Hmac(hmac.secret("secret"), hmac.text("header", "X-Signature-256"));
    }

    /** Checks one request, first its header and then its body. */
    interface Check {

        boolean acceptsHeader();

        void update(byte[] body, int length);

        boolean acceptsBody();
    }

    /** A token in the usual header. */
    record Bearer(String reference) implements Authentication {

        @Override
        public Check check(Push push, Secrets secrets) {
            byte[] expected = ("Bearer " + secrets.resolve(reference)).getBytes(StandardCharsets.UTF_8);
            String given = push.header("Authorization");
            boolean same = given != null && MessageDigest.isEqual(expected, given.getBytes(StandardCharsets.UTF_8));
            return new Check() {
                @Override
                public boolean acceptsHeader() {
                    return same;
                }

                @Override
                public void update(byte[] body, int length) {
                    // the token says it all
                }

                @Override
                public boolean acceptsBody() {
                    return same;
                }
            };
        }
    }

    /** A signature over the body: HMAC-SHA256 in hex, perhaps after {@code sha256=}. */
    record Hmac(String reference, String header) implements Authentication {

        private static final Pattern SIGNATURE = Pattern.compile("(?:sha256=)?([0-9a-fA-F]{64})");

        @Override
        public Check check(Push push, Secrets secrets) {
            Mac mac = mac(secrets.resolve(reference));
            String text = push.header(header);
            String given = text != null && SIGNATURE.matcher(text).matches()
                    ? text.substring(text.length() - 64).toLowerCase(Locale.ROOT)
                    : null;
            return new Check() {
                @Override
                public boolean acceptsHeader() {
                    return given != null;
                }

                @Override
                public void update(byte[] body, int length) {
                    mac.update(body, 0, length);
                }

                @Override
                public boolean acceptsBody() {
                    return given != null
                            && MessageDigest.isEqual(
                                    mac.doFinal(), HexFormat.of().parseHex(given));
                }
            };
        }

        private static Mac mac(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                return mac;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
