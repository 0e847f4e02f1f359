package org.taproot.connectors.intake.remote;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.taproot.connectors.intake.Handover;

/** What came before, of what the source offers now; asked once for each, however often the source is looked at. */
public final class Origins {

    private static final int LONGEST = 400;

    private Set<String> known = new HashSet<>();
    private Set<String> seen = new HashSet<>();

    /** Begins a look: what the source does not offer any more is forgotten. */
    public void begin() {
        known = seen;
        seen = new HashSet<>();
    }

    public boolean isKnown(String origin, Handover handover) {
        boolean is = known.contains(origin) || handover.isKnown(origin);
        if (is) {
            seen.add(origin);
        }
        return is;
    }

    /** The text itself, or its hash where it is too long to be found by. */
    public static String of(String text) {
        return text.length() <= LONGEST ? text : "sha256:" + HexFormat.of().formatHex(sha256(text));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
