package org.taproot.connectors.intake.edge;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Addresses that are no place in the public network: what stands there was not meant to be reached from outside. */
final class SpecialAddresses {

    private static final List<Special> ALL = List.of(
            special("169.254.169.254", "the address of cloud metadata"),
            special("fd00:ec2::254", "the address of cloud metadata"),
            special("100.100.100.200", "the address of cloud metadata"),
            special("168.63.129.16", "the address of cloud metadata"),
            special("127.0.0.0/8", "a loopback address"),
            special("::1", "a loopback address"),
            special("0.0.0.0/8", "an unspecified address"),
            special("::", "an unspecified address"),
            special("169.254.0.0/16", "a link-local address"),
            special("fe80::/10", "a link-local address"),
            special("10.0.0.0/8", "a private address"),
            special("172.16.0.0/12", "a private address"),
            special("192.168.0.0/16", "a private address"),
            special("100.64.0.0/10", "a private address"),
            special("192.0.0.0/24", "a private address"),
            special("198.18.0.0/15", "a private address"),
            special("fc00::/7", "a private address"),
            special("fec0::/10", "a private address"),
            special("224.0.0.0/4", "a multicast address"),
            special("ff00::/8", "a multicast address"),
            special("240.0.0.0/4", "a reserved address"),
            // these carry an IPv4 address in them, and a gateway may take it out
            special("::/96", "an IPv4 address in another form"),
            special("::ffff:0:0:0/96", "an IPv4 address in another form"),
            special("64:ff9b::/96", "an IPv4 address in another form"),
            special("64:ff9b:1::/48", "an IPv4 address in another form"),
            special("2001::/32", "an IPv4 address in another form"),
            special("2002::/16", "an IPv4 address in another form"));

    private SpecialAddresses() {}

    /** What is special about an address, for a sentence. */
    static Optional<String> describe(InetAddress address) {
        return ALL.stream()
                .filter(each -> each.block().contains(address))
                .map(Special::what)
                .findFirst();
    }

    private static Special special(String block, String what) {
        return new Special(AddressBlock.parse(block), what);
    }

    private record Special(AddressBlock block, String what) {}
}
