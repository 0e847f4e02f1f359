package org.taproot.connectors.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of what a row says: the same row of the same content of the same feed always has the same one. */
final class EventId {

    private static final int LENGTH = 32;

    private EventId() {}

    static String of(String feed, String sha256, long row) {
        String named = feed + "|" + sha256 + "|" + row;
        byte[] digest = sha256().digest(named.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot find SHA-256, which every Java has", e);
        }
    }
}
