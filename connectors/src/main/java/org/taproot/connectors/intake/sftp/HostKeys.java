package org.taproot.connectors.intake.sftp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.taproot.connectors.intake.remote.Settings;

/**
 * The keys by which a server may prove who it is.
 *
 * @param fingerprints {@code SHA256:...}
 */
record HostKeys(List<String> fingerprints) {

    private static final Pattern FINGERPRINT = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}");

    HostKeys {
        fingerprints = List.copyOf(fingerprints);
    }

    /** Of fingerprints, or lines as in known_hosts. */
    static HostKeys of(List<String> lines) {
        if (lines.isEmpty()) {
            throw Settings.invalid("host-key", "", "a fingerprint SHA256:... or a line of known_hosts");
        }
        return new HostKeys(lines.stream().map(HostKeys::fingerprint).toList());
    }

    boolean contain(byte[] key) {
        return fingerprints.contains(fingerprint(key));
    }

    /** With the kind of the key, as an administrator sees it from {@code ssh-keygen -l}. */
    static String describe(byte[] key) {
        ByteBuffer bytes = ByteBuffer.wrap(key);
        int length = bytes.remaining() < 4 ? 0 : bytes.getInt();
        String kind = length <= 0 || length > Math.min(100, bytes.remaining())
                ? "unknown"
                : new String(key, 4, length, StandardCharsets.US_ASCII);
        return fingerprint(key) + " (" + kind + ")";
    }

    private static String fingerprint(String line) {
        if (FINGERPRINT.matcher(line.strip()).matches()) {
            return line.strip();
        }
        List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+", 5)));
        // a line of known_hosts names hosts first, a line of a .pub file does not
        int kind = words.get(0).startsWith("ssh-") || words.get(0).startsWith("ecdsa-") ? 0 : 1;
        if (line.startsWith("@") || words.size() < kind + 2) {
            throw Settings.invalid("host-key", line, "a fingerprint SHA256:... or a line of known_hosts");
        }
        try {
            return fingerprint(Base64.getDecoder().decode(words.get(kind + 1)));
        } catch (IllegalArgumentException e) {
            throw Settings.invalid("host-key", line, "a fingerprint SHA256:... or a line of known_hosts");
        }
    }

    private static String fingerprint(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
