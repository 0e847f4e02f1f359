package org.taproot.connectors.intake.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The drivers that may be used, and what a definition may set in their addresses. All else in an address is refused. */
public enum JdbcDriver {
    POSTGRESQL(
            "jdbc:postgresql:", "org.postgresql.Driver", 5432, "\"", "limit %d", "sslmode,sslrootcert,currentSchema"),
    MARIADB("jdbc:mariadb:", "org.mariadb.jdbc.Driver", 3306, "`", "limit %d", "sslMode,serverSslCert"),
    /** Spoken by the driver of MariaDB, which has fewer doors than MySQL's own. */
    MYSQL("jdbc:mysql:", "org.mariadb.jdbc.Driver", 3306, "`", "limit %d", "sslMode,serverSslCert"),
    OPENGAUSS("jdbc:opengauss:", "org.opengauss.Driver", 5432, "\"", "limit %d", "sslmode,currentSchema"),
    KINGBASE("jdbc:kingbase8:", "com.kingbase8.Driver", 54321, "\"", "limit %d", "currentSchema"),
    DAMENG("jdbc:dm:", "dm.jdbc.driver.DmDriver", 5236, "\"", "limit %d", "schema"),
    ORACLE("jdbc:oracle:thin:@", "oracle.jdbc.OracleDriver", 1521, "\"", "fetch first %d rows only", "");

    private final String prefix;
    private final String driverClass;
    private final int port;
    private final String quote;
    private final String limit;
    private final String properties;

    JdbcDriver(String prefix, String driverClass, int port, String quote, String limit, String properties) {
        this.prefix = prefix;
        this.driverClass = driverClass;
        this.port = port;
        this.quote = quote;
        this.limit = limit;
        this.properties = properties;
    }

    /** How an address begins, up to the two slashes. */
    public String prefix() {
        return prefix;
    }

    public String driverClass() {
        return driverClass;
    }

    /** Where such a server usually listens. */
    public int port() {
        return port;
    }

    /** What a definition may set. */
    public Set<String> properties() {
        return Set.copyOf(Arrays.asList(properties.split(",", -1)));
    }

    /** A name of a table or column as SQL takes it, whatever it is. */
    public String quoted(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    /** The end of a query that wants no more than some rows. */
    public String limited(int rows) {
        return limit.formatted(rows);
    }

    /** Whether MariaDB's driver is used. */
    public boolean isMariaDb() {
        return this == MARIADB || this == MYSQL;
    }

    static List<JdbcDriver> all() {
        return List.of(values());
    }

    static String examples() {
        return Arrays.stream(values()).map(each -> each.prefix + "//").collect(Collectors.joining(", "));
    }
}
