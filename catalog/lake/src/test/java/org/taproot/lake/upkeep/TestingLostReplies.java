package org.taproot.lake.upkeep;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;

/** Connections to a real server whose reply to an update gets lost after the server has carried it out. */
final class TestingLostReplies implements Driver {

    /** A connection that broke, upon which the catalog sends its statement again. */
    static final String BROKEN = "08006";

    /** A server that is being stopped, of which the catalog makes a failure. */
    static final String STOPPED = "57P01";

    private static final String PREFIX = "jdbc:lost-replies:";

    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicReference<String> next = new AtomicReference<>();
    private volatile boolean isToGoAway;
    private volatile boolean isAway;

    static TestingLostReplies register() throws SQLException {
        TestingLostReplies driver = new TestingLostReplies();
        DriverManager.registerDriver(driver);
        return driver;
    }

    void deregister() throws SQLException {
        DriverManager.deregisterDriver(this);
    }

    /** The address of the same database, through this. */
    static String through(String url) {
        return url.replaceFirst("jdbc:", PREFIX);
    }

    /** The next update's reply is lost, which the driver tells as this SQL state. */
    void loseNext(String sqlState) {
        next.set(sqlState);
    }

    /** The next update's reply is lost, and from then on the server answers nothing. */
    void goAwayWithNext() {
        isToGoAway = true;
        next.set(BROKEN);
    }

    void comeBack() {
        isToGoAway = false;
        isAway = false;
    }

    /** How many replies were lost. */
    int lost() {
        return lost.get();
    }

    @Override
    public Connection connect(String url, Properties properties) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        refuseWhileAway();
        Connection connection = DriverManager.getConnection(url.replaceFirst(PREFIX, "jdbc:"), properties);
        return proxy(Connection.class, connection, (method, result) -> {
            refuseWhileAway();
            return result instanceof PreparedStatement statement
                    ? proxy(PreparedStatement.class, statement, this::afterCall)
                    : result;
        });
    }

    private Object afterCall(String method, Object result) throws SQLException {
        refuseWhileAway();
        String told = method.equals("executeUpdate") ? next.getAndSet(null) : null;
        if (told == null) {
            return result;
        }
        lost.incrementAndGet();
        isAway = isToGoAway;
        throw new SQLException("The reply got lost", told);
    }

    private void refuseWhileAway() throws SQLException {
        if (isAway) {
            throw new SQLException("The server is away", BROKEN);
        }
    }

    /** What becomes of the result of a call. */
    @FunctionalInterface
    private interface Afterwards {
        Object of(String method, Object result) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, T target, Afterwards afterwards) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        Object result = method.invoke(target, arguments);
                        return method.getName().equals("close") ? result : afterwards.of(method.getName(), result);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(PREFIX);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
