package org.taproot.connectors.intake;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a position is about: a table, an address or a topic. A place in one means nothing in another. */
public final class Subject {

    private static final Logger LOG = LoggerFactory.getLogger(Subject.class);
    private static final int BYTES = 8;

    private final String source;
    private final String fingerprint;
    private boolean told;

    /**
     * The subject of a source.
     *
     * @param parts what tells it from any other; no secrets
     */
    public Subject(String source, String... parts) {
        this.source = requireNonNull(source, "source");
        this.fingerprint = hash(String.join("\n", parts));
    }

    /** To be stored with a position; sixteen hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** Whether a stored fingerprint is of this; positions of older versions have none, null, and go on. */
    public boolean is(String stored) {
        return stored == null || stored.equals(fingerprint);
    }

    /**
     * What was stored, if it is about this; otherwise nothing, and the log says once that reading begins anew.
     *
     * @param read gives nothing for what cannot be gone on from
     */
    public <P> Optional<P> position(Optional<String> stored, Function<String, Optional<P>> read) {
        Optional<P> position = stored.flatMap(read);
        if (stored.isPresent() && position.isEmpty() && !told) {
            told = true;
            LOG.info(
                    "{}: it was read from elsewhere before, or in another order; it is read from its beginning",
                    source);
        }
        return position;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
