package org.taproot.connectors.intake.edge;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where connections may go: to hosts that the administrator has listed, and nowhere else. An entry of the list is a name
 * ({@code data.example.org}), all names below one ({@code *.example.org}), an address or a block of addresses
 * ({@code 10.1.2.0/24}). A name that leads to an address inside needs two entries, its own and one for the address.
 */
public final class HostPolicy {

    private final Set<String> names = new HashSet<>();
    private final List<String> suffixes = new ArrayList<>();
    private final List<AddressBlock> blocks = new ArrayList<>();
    private final Resolver resolver;

    /**
     * With the name servers of this machine.
     *
     * @throws IllegalArgumentException when an entry is none of the four forms
     */
    public HostPolicy(List<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    /** With other name servers. */
    public HostPolicy(List<String> allowed, Resolver resolver) {
        this.resolver = requireNonNull(resolver, "resolver");
        allowed.forEach(this::add);
    }

    /** What tells the addresses of a name. */
    @FunctionalInterface
    public interface Resolver {
        InetAddress[] resolve(String name) throws UnknownHostException;
    }

    /**
     * Refuses a host that cannot be meant by any entry; asks no name server.
     *
     * @throws HostNotAllowedException when the host is not allowed
     */
    public void check(String host) {
        String name = HostName.normalise(host);
        InetAddress literal = AddressBlock.literal(name);
        boolean listed = literal == null ? isListed(name) : isListed(literal);
        if (!listed) {
            throw new HostNotAllowedException(
                    "Cannot connect to %s: add it to the list of allowed hosts if it is meant".formatted(name));
        }
    }

    /**
     * The one address to connect to. Whoever connects must use this address and not ask again, so that the answer
     * cannot change between the check and the connection.
     *
     * @throws IllegalArgumentException when the host is not allowed
     */
    public InetAddress resolve(String host) throws UnknownHostException {
        check(host);
        String name = HostName.normalise(host);
        InetAddress literal = AddressBlock.literal(name);
        if (literal != null) {
            return literal;
        }
        InetAddress[] found = resolver.resolve(name);
        if (found.length == 0) {
            throw new UnknownHostException(name);
        }
        for (InetAddress each : found) {
            checkOutside(name, each);
        }
        // with its name, so that nobody asks for that again
        return InetAddress.getByAddress(name, found[0].getAddress());
    }

    private void add(String entry) {
        if (entry.startsWith("*.")) {
            suffixes.add("." + HostName.normalise(entry.substring(2)));
        } else if (entry.indexOf('/') >= 0 || AddressBlock.literal(entry) != null) {
            blocks.add(AddressBlock.parse(entry));
        } else {
            names.add(HostName.normalise(entry));
        }
    }

    private void checkOutside(String name, InetAddress address) {
        if (isListed(address)) {
            return;
        }
        SpecialAddresses.describe(address).ifPresent(what -> {
            throw new IllegalArgumentException(
                    "Cannot connect to %s: it leads to %s, %s; add %s to the list of allowed hosts, too, if that is meant"
                            .formatted(name, address.getHostAddress(), what, address.getHostAddress()));
        });
    }

    private boolean isListed(String name) {
        return names.contains(name) || suffixes.stream().anyMatch(name::endsWith);
    }

    private boolean isListed(InetAddress address) {
        return blocks.stream().anyMatch(each -> each.contains(address));
    }
}
