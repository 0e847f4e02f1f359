package org.taproot.connectors.intake.edge;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of hosts in the one spelling that is compared. */
final class HostName {

    private static final Pattern PLAIN =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");
    /** What resolvers read as a number: 2130706433, 0x7f000001, 127.1, 0177.0.0.1. */
    private static final Pattern NUMBER_AT_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");

    private static final int LONGEST = 253;

    private HostName() {}

    /** In lower case, without the dot of the root, in ASCII; or a usual spelling of an address. */
    static String normalise(String text) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException("Invalid host: expected a name or an address, but it is empty");
        }
        if (AddressBlock.literal(text) != null) {
            return text.toLowerCase(Locale.ROOT);
        }
        String name = withoutRoot(ascii(text).toLowerCase(Locale.ROOT));
        if (AddressBlock.literal(name) != null) {
            return name;
        }
        if (name.length() > LONGEST || !PLAIN.matcher(name).matches()) {
            throw invalid(text, "a plain host name or address, without user, port or path");
        }
        if (NUMBER_AT_END.matcher(name).matches()) {
            throw invalid(text, "an address in its usual spelling, like 10.1.2.3");
        }
        return name;
    }

    private static String ascii(String text) {
        try {
            return IDN.toASCII(text);
        } catch (IllegalArgumentException e) {
            throw invalid(text, "a plain host name or address, without user, port or path");
        }
    }

    private static String withoutRoot(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** What stands before an {@code @} can be a password: it is not repeated. */
    private static IllegalArgumentException invalid(String text, String expected) {
        return new IllegalArgumentException(
                "Invalid host %s: expected %s".formatted(text.substring(text.lastIndexOf('@') + 1), expected));
    }
}
