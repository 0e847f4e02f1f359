package org.taproot.connectors.intake.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import org.taproot.connectors.intake.IntakeContext;

/** Asks for addresses and secrets at the time of a look; what is missing then makes the source unavailable. */
public final class Edge {

    private Edge() {}

    /** The one address to connect to. */
    public static InetAddress address(IntakeContext context, String host) throws IOException {
        try {
            return context.hosts().resolve(host);
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The secret itself; only for the moment of the login. */
    public static String secret(IntakeContext context, String reference) throws IOException {
        try {
            return context.secrets().resolve(reference);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
