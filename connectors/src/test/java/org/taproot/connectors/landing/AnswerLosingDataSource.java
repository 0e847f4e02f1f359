package org.taproot.connectors.landing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.taproot.connectors.TestingDatabase;

/** A database that does what it is asked, and whose answer may not arrive. */
final class AnswerLosingDataSource {

    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private final AtomicBoolean losesNext = new AtomicBoolean();

    AnswerLosingDataSource(String url) {
        database.setUrl(url);
        database.setUser(TestingDatabase.USER);
        database.setPassword(TestingDatabase.PASSWORD);
    }

    void loseNextAnswer() {
        losesNext.set(true);
    }

    DataSource asDataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object answer = invoke(database, method, arguments);
            return answer instanceof Connection connection ? losing(connection) : answer;
        });
    }

    /** What was asked is committed when the connection is given back. */
    private Connection losing(Connection connection) {
        return proxy(Connection.class, (method, arguments) -> {
            Object answer = invoke(connection, method, arguments);
            if (method.getName().equals("close") && losesNext.getAndSet(false)) {
                throw new SQLException("made up: the answer is lost");
            }
            return answer;
        });
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments)));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Exception;
    }
}
