package org.taproot.connectors.intake.edge;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a database, taken apart: one host, one database and harmless properties. A driver is never given an
 * address as somebody wrote it.
 *
 * @param driver that speaks to it
 * @param host a name or an address, one
 * @param port from 1 to 65535
 * @param database or service
 * @param properties those that {@link JdbcDriver#properties()} has
 */
public record JdbcUrl(JdbcDriver driver, String host, int port, String database, Map<String, String> properties) {

    private static final Pattern REST = Pattern.compile(
            "//(?<host>[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>[0-9]{1,5}))?/(?<database>[\\p{L}\\p{N}_$-]+)(?:\\?(?<properties>.*))?");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_./-]+");

    public JdbcUrl {
        requireNonNull(driver, "driver");
        requireNonNull(host, "host");
        requireNonNull(database, "database");
        properties = Map.copyOf(properties);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("Invalid port %d in url: expected 1 to 65535".formatted(port));
        }
        for (Map.Entry<String, String> each : properties.entrySet()) {
            check(driver, each);
        }
    }

    /**
     * Takes an address apart.
     *
     * @throws IllegalArgumentException when it is of another form, or sets what is not allowed; it is not repeated, as it
     *     may hold a password
     */
    public static JdbcUrl parse(String url) {
        JdbcDriver driver = JdbcDriver.all().stream()
                .filter(each -> url.startsWith(each.prefix() + "//"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Invalid url: expected one that begins with one of " + JdbcDriver.examples()));
        Matcher rest = REST.matcher(url.substring(driver.prefix().length()));
        if (!rest.matches()) {
            throw new IllegalArgumentException(
                    "Invalid url: expected %s//host:port/database, one host, no user and no password"
                            .formatted(driver.prefix()));
        }
        int port = rest.group("port") == null ? driver.port() : Integer.parseInt(rest.group("port"));
        return new JdbcUrl(
                driver, rest.group("host"), port, rest.group("database"), properties(rest.group("properties")));
    }

    /** For a driver, without properties; with another host, perhaps. */
    public String at(String where) {
        String prefix = driver == JdbcDriver.MYSQL ? JdbcDriver.MARIADB.prefix() : driver.prefix();
        String host = where.contains(":") && !where.startsWith("[") ? "[" + where + "]" : where;
        return "%s//%s:%d/%s".formatted(prefix, host, port, database);
    }

    private static Map<String, String> properties(String text) {
        Map<String, String> properties = new TreeMap<>();
        if (text != null) {
            for (String pair : text.split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals < 1 || properties.put(pair.substring(0, equals), pair.substring(equals + 1)) != null) {
                    throw new IllegalArgumentException(
                            "Invalid url: expected properties like ?name=value&name=value, each once");
                }
            }
        }
        return properties;
    }

    private static void check(JdbcDriver driver, Map.Entry<String, String> property) {
        if (!driver.properties().contains(property.getKey())) {
            throw new IllegalArgumentException("Invalid property %s in url: expected only %s"
                    .formatted(
                            property.getKey(),
                            driver.properties().stream().sorted().toList()));
        }
        if (!VALUE.matcher(property.getValue()).matches()) {
            throw new IllegalArgumentException("Invalid value of property %s in url: expected letters, digits, _ . / -"
                    .formatted(property.getKey()));
        }
    }
}
