package org.taproot.connectors.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostPolicyTest {

    private static final Map<String, List<String>> NAMES = Map.of(
            "data.example.org", List.of("192.0.2.7", "2001:db8::7"),
            "a.data.example.org", List.of("192.0.2.8"),
            "evilexample.org", List.of("192.0.2.9"),
            "inner.example.org", List.of("10.1.2.3"),
            "half.example.org", List.of("192.0.2.7", "127.0.0.1"),
            "meta.example.org", List.of("169.254.169.254"),
            "mapped.example.org", List.of("::ffff:169.254.169.254"));

    @Test
    void nothingIsAllowedThatIsNotListed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy().resolve("data.example.org"))
                .withMessage("Cannot connect to data.example.org: add it to the list of allowed hosts if it is meant");
    }

    @Test
    void listedNameIsResolvedOnceAndKeepsItsName() throws UnknownHostException {
        InetAddress address = policy("data.example.org").resolve("data.example.org");

        assertThat(address.getHostAddress()).isEqualTo("192.0.2.7");
        assertThat(address.getHostName()).isEqualTo("data.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA.example.org", "data.example.org.", "ｄａｔａ.example.org", "data。example.org"})
    void spellingsOfOneNameAreOneName(String host) throws UnknownHostException {
        assertThat(policy("data.example.org").resolve(host).getHostAddress()).isEqualTo("192.0.2.7");
    }

    @Test
    void starStandsForNamesBelowAndNotForTheNameItself() throws UnknownHostException {
        HostPolicy policy = policy("*.data.example.org", "*.example.org");

        assertThat(policy.resolve("a.data.example.org").getHostAddress()).isEqualTo("192.0.2.8");
        assertThatIllegalArgumentException().isThrownBy(() -> policy.resolve("example.org"));
        assertThatIllegalArgumentException().isThrownBy(() -> policy.resolve("evilexample.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inner.example.org", "half.example.org", "meta.example.org", "mapped.example.org"})
    void listedNameThatLeadsInsideIsRefused(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy("*.example.org").resolve(host))
                .withMessageContaining("it leads to")
                .withMessageContaining("to the list of allowed hosts");
    }

    @Test
    void nameThatLeadsInsideIsAllowedWhenItsAddressIsListedToo() throws UnknownHostException {
        assertThat(policy("inner.example.org", "10.1.2.0/24")
                        .resolve("inner.example.org")
                        .getHostAddress())
                .isEqualTo("10.1.2.3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy("10.1.2.0/24").resolve("inner.example.org"));
    }

    @Test
    void answerThatChangesBetweenTwoQuestionsDoesNotGetThrough() throws UnknownHostException {
        AtomicInteger asked = new AtomicInteger();
        HostPolicy policy = new HostPolicy(
                List.of("rebind.example.org"),
                name -> addresses(asked.getAndIncrement() == 0 ? "192.0.2.1" : "127.0.0.1"));

        assertThat(policy.resolve("rebind.example.org").getHostAddress()).isEqualTo("192.0.2.1");
        assertThat(asked).hasValue(1);
        assertThatIllegalArgumentException().isThrownBy(() -> policy.resolve("rebind.example.org"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "0x7f000001",
                "0x7f.1",
                "017700000001",
                "0177.0.0.1",
                "127.1",
                "127.0.1",
                "127.000.000.001",
                "127.0.0.1.2",
                "user@127.0.0.1",
                "data.example.org:80",
                "data.example.org/",
                "data.example.org\\@x",
                "data.example.org%00",
                "data.example.org\n",
                "fe80::1%eth0",
                "[::1",
                "..",
                " "
            })
    void otherSpellingsAreRefusedWhateverIsListed(String host) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> policy("127.0.0.1", "data.example.org", "*.org").resolve(host))
                .withMessageStartingWith("Invalid host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "１２７.０.０.１", "127。0。0。1", "127.0.0.1.", "::ffff:127.0.0.1", "::ffff:7f00:1"})
    void allSpellingsOfAnAddressAreJudgedAsThatAddress(String host) throws UnknownHostException {
        assertThat(policy("127.0.0.1").resolve(host).getHostAddress()).isEqualTo("127.0.0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy("192.0.2.1").resolve(host))
                .withMessageContaining("list of allowed hosts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.9.9.9",
                "::1",
                "0.0.0.0",
                "::",
                "169.254.1.1",
                "fe80::1",
                "10.0.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "fd12::1",
                "224.0.0.1",
                "ff02::1",
                "255.255.255.255",
                "169.254.169.254",
                "fd00:ec2::254",
                "100.100.100.200",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "::127.0.0.1"
            })
    void namesMayNotLeadToAddressesThatAreNotPublic(String address) {
        HostPolicy policy = new HostPolicy(List.of("x.example.org"), name -> addresses(address));

        assertThatIllegalArgumentException().isThrownBy(() -> policy.resolve("x.example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0/0", "10.0.0.0/33", "10.0.0/8", "http://example.org", "*", "*.", "a b", ""})
    void entryThatIsNoHostIsRefused(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(entry)).withMessageStartingWith("Invalid");
    }

    @Test
    void unknownNameIsUnavailable() {
        assertThatThrownBy(() -> policy("none.example.org").resolve("none.example.org"))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void passwordBeforeTheHostIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policy().resolve("user:canary@example.org:1"))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("canary"));
    }

    private static HostPolicy policy(String... allowed) {
        return new HostPolicy(List.of(allowed), HostPolicyTest::known);
    }

    private static InetAddress[] known(String name) throws UnknownHostException {
        if (!NAMES.containsKey(name)) {
            throw new UnknownHostException(name);
        }
        return addresses(NAMES.get(name).toArray(String[]::new));
    }

    private static InetAddress[] addresses(String... literals) {
        return Stream.of(literals).map(AddressBlock::literal).toArray(InetAddress[]::new);
    }
}
