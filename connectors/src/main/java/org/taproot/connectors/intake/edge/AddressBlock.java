package org.taproot.connectors.intake.edge;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits, such as {@code 10.0.0.0/8}.
 *
 * @param first any address of the block
 * @param prefix how many leading bits are the same
 */
record AddressBlock(InetAddress first, int prefix) {

    private static final Pattern DOTTED =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern COLONS = Pattern.compile("[0-9a-f:]*:[0-9a-f:.]*");

    AddressBlock {
        requireNonNull(first, "first");
        int bits = first.getAddress().length * Byte.SIZE;
        if (prefix < 1 || prefix > bits) {
            throw new IllegalArgumentException("Invalid length %d of the block of addresses at %s: expected 1 to %d"
                    .formatted(prefix, first.getHostAddress(), bits));
        }
    }

    /** One address, or a block with its length after a slash. */
    static AddressBlock parse(String text) {
        int slash = text.indexOf('/');
        InetAddress first = literal(slash < 0 ? text : text.substring(0, slash));
        if (first == null || (slash >= 0 && !text.substring(slash + 1).matches("[0-9]{1,3}"))) {
            throw new IllegalArgumentException(
                    "Invalid block of addresses %s: expected one like 10.1.2.0/24 or fd12:3456::/32".formatted(text));
        }
        int bits = first.getAddress().length * Byte.SIZE;
        return new AddressBlock(first, slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1)));
    }

    /** The address that a text spells in the one usual way; null when it does not. Asks no name server. */
    static InetAddress literal(String text) {
        String plain = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        String lower = plain.toLowerCase(Locale.ROOT);
        if (!DOTTED.matcher(lower).matches() && !COLONS.matcher(lower).matches()) {
            return null;
        }
        try {
            return InetAddress.getByName(lower);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    boolean contains(InetAddress address) {
        byte[] own = first.getAddress();
        byte[] other = address.getAddress();
        if (own.length != other.length) {
            return false;
        }
        int rest = own.length * Byte.SIZE - prefix;
        return new BigInteger(1, own).shiftRight(rest).equals(new BigInteger(1, other).shiftRight(rest));
    }
}
