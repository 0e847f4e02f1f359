package org.taproot.connectors.intake.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.taproot.connectors.intake.IntakeContext;
import org.taproot.connectors.intake.edge.JdbcDriver;

/**
 * Opens connections that only read. The drivers of PostgreSQL and MariaDB are given the name, which they compare with
 * the certificate, and a socket that goes to the checked address whatever they look up. Other drivers are given the
 * address itself: with them a certificate has to name the address.
 */
final class Connections {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final JdbcSettings settings;
    private final IntakeContext context;
    private final Driver driver;

    /** @throws IllegalArgumentException when the driver is not on the class path */
    Connections(JdbcSettings settings, IntakeContext context) {
        this.settings = settings;
        this.context = context;
        this.driver = driver(settings.url().driver());
    }

    Connection open() throws SQLException, IOException {
        Connection connection = connect();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            if (settings.url().driver().isMariaDb()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set time_zone = '+00:00'");
                    // the driver sends this to replicas only
                    statement.execute("set session transaction read only");
                }
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private Connection connect() throws SQLException, IOException {
        InetAddress address;
        Properties properties = new Properties();
        try {
            address = context.hosts().resolve(settings.url().host());
            properties.setProperty("password", context.secrets().resolve(settings.password()));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        properties.setProperty("user", settings.user());
        settings.url().properties().forEach(properties::setProperty);
        return driver.connect(where(properties, address), properties);
    }

    private String where(Properties properties, InetAddress address) {
        long statement = settings.timeout().toSeconds() + CONNECT.toSeconds();
        return switch (settings.url().driver()) {
            case POSTGRESQL -> {
                properties.setProperty("socketFactory", PinnedSocketFactory.class.getName());
                properties.setProperty("socketFactoryArg", address.getHostAddress());
                properties.setProperty("connectTimeout", String.valueOf(CONNECT.toSeconds()));
                properties.setProperty("socketTimeout", String.valueOf(statement));
                properties.setProperty("ApplicationName", "taproot");
                properties.setProperty("gssEncMode", "disable");
                yield settings.url().at(settings.url().host());
            }
            case MARIADB, MYSQL -> {
                properties.setProperty("socketFactory", MariaDbSocketFactory.class.getName());
                properties.setProperty(MariaDbSocketFactory.ADDRESS, address.getHostAddress());
                properties.setProperty("connectTimeout", String.valueOf(CONNECT.toMillis()));
                properties.setProperty(
                        "socketTimeout",
                        String.valueOf(Duration.ofSeconds(statement).toMillis()));
                // a server can ask for files of this machine, and send clients elsewhere
                properties.setProperty("allowLocalInfile", "false");
                properties.setProperty("permitRedirect", "false");
                // numbers stay numbers
                properties.setProperty("tinyInt1isBit", "false");
                properties.setProperty("yearIsDateType", "false");
                yield settings.url().at(settings.url().host());
            }
            default -> settings.url().at(address.getHostAddress());
        };
    }

    private static Driver driver(JdbcDriver kind) {
        try {
            return Class.forName(kind.driverClass())
                    .asSubclass(Driver.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "Cannot use url %s//...: the driver %s is not on the class path of the hub"
                            .formatted(kind.prefix(), kind.driverClass()),
                    e);
        }
    }
}
