package org.taproot.desk;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.taproot.desk.demo.DataOrigin;
import org.taproot.lake.query.TrinoConnection;

/**
 * What a desk needs to start.
 *
 * @param bindAddress the address to listen on
 * @param port 0 for any free port
 * @param database the PostgreSQL database of the desk's own state, in schema {@code desk}
 * @param trino where the lake is asked
 * @param demoAccount name and password of the one account that is created or updated at start
 * @param businessClock says which day it is in the district
 * @param dataOrigin whether the district is real; pages say so when it is not
 */
public record DeskConfig(
        String bindAddress,
        int port,
        Database database,
        TrinoConnection trino,
        Credentials demoAccount,
        Clock businessClock,
        DataOrigin dataOrigin) {

    public static final String LOOPBACK = "127.0.0.1";

    private static final int LARGEST_PORT = 65_535;
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    public DeskConfig {
        requireNonNull(bindAddress, "bindAddress");
        requireNonNull(database, "database");
        requireNonNull(trino, "trino");
        requireNonNull(demoAccount, "demoAccount");
        requireNonNull(businessClock, "businessClock");
        requireNonNull(dataOrigin, "dataOrigin");
        List<String> problems = new ArrayList<>();
        if (bindAddress.isBlank()) {
            problems.add("Invalid bind address: expected an address such as " + LOOPBACK);
        }
        if (port < 0 || port > LARGEST_PORT) {
            problems.add("Invalid port %d: expected 0 to %d".formatted(port, LARGEST_PORT));
        }
        problems.addAll(database.problems());
        problems.addAll(demoAccount.problems());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    /** A desk of a real district that only this machine can reach. */
    public static DeskConfig onLoopback(int port, Database database, TrinoConnection trino, Credentials demoAccount) {
        return onLoopback(port, database, trino, demoAccount, Clock.system(DISTRICT), DataOrigin.COLLECTED);
    }

    /** A desk that only this machine can reach. */
    public static DeskConfig onLoopback(
            int port,
            Database database,
            TrinoConnection trino,
            Credentials demoAccount,
            Clock businessClock,
            DataOrigin dataOrigin) {
        return new DeskConfig(LOOPBACK, port, database, trino, demoAccount, businessClock, dataOrigin);
    }

    /** A PostgreSQL database, for instance {@code jdbc:postgresql://127.0.0.1:5432/desk}. */
    public record Database(String jdbcUrl, String user, String password) {

        public Database {
            requireNonNull(jdbcUrl, "jdbcUrl");
            requireNonNull(user, "user");
            requireNonNull(password, "password");
        }

        List<String> problems() {
            return jdbcUrl.startsWith("jdbc:postgresql:")
                    ? List.of()
                    : List.of("Invalid database URL of user %s: expected jdbc:postgresql://host:port/name"
                            .formatted(user));
        }

        /** Without the password, which may not reach a log. The URL is left out too: it may carry one. */
        @Override
        public String toString() {
            return "Database[user=" + user + "]";
        }
    }

    /** A name and a password to sign in with. */
    public record Credentials(String name, String password) {

        private static final int SHORTEST_PASSWORD = 8;
        // bcrypt reads no further
        private static final int LONGEST_PASSWORD_BYTES = 72;

        public Credentials {
            requireNonNull(name, "name");
            requireNonNull(password, "password");
        }

        List<String> problems() {
            List<String> problems = new ArrayList<>();
            if (!name.matches("[\\p{L}\\p{N}._@-]{1,64}")) {
                problems.add("Invalid account name %s: expected 1 to 64 letters, digits, . _ @ or -".formatted(name));
            }
            int bytes = password.getBytes(StandardCharsets.UTF_8).length;
            if (password.length() < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD_BYTES) {
                problems.add("Invalid password of account %s: expected at least %d characters and at most %d bytes"
                        .formatted(name, SHORTEST_PASSWORD, LONGEST_PASSWORD_BYTES));
            }
            return problems;
        }

        /** Without the password, which may not reach a log. */
        @Override
        public String toString() {
            return "Credentials[name=" + name + "]";
        }
    }
}
