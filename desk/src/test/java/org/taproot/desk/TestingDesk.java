package org.taproot.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import org.taproot.desk.demo.DataOrigin;
import org.taproot.lake.query.TrinoConnection;

/** A desk with a real database. */
final class TestingDesk implements AutoCloseable {

    static final String OFFICER = "officer";
    static final String PASSWORD = "correct horse battery";

    private final EmbeddedPostgres postgres;
    private final Desk desk;

    private TestingDesk(EmbeddedPostgres postgres, Desk desk) {
        this.postgres = postgres;
        this.desk = desk;
    }

    static TestingDesk start(TrinoConnection trino) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        return new TestingDesk(
                postgres, Desk.start(DeskConfig.onLoopback(0, database(postgres), trino, credentials())));
    }

    /** A desk of a demo district. */
    static TestingDesk startDemo(TrinoConnection trino, Clock businessClock) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start();
        return new TestingDesk(
                postgres,
                Desk.start(DeskConfig.onLoopback(
                        0, database(postgres), trino, credentials(), businessClock, DataOrigin.INVENTED)));
    }

    private static DeskConfig.Database database(EmbeddedPostgres postgres) {
        return new DeskConfig.Database(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
    }

    private static DeskConfig.Credentials credentials() {
        return new DeskConfig.Credentials(OFFICER, PASSWORD);
    }

    /** A Trino where nobody listens. */
    static TrinoConnection unreachableTrino() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return new TrinoConnection("jdbc:trino://127.0.0.1:" + socket.getLocalPort() + "/taproot/hub", "desk");
        }
    }

    EmbeddedPostgres postgres() {
        return postgres;
    }

    URI uri() {
        return desk.uri();
    }

    Browser stranger() {
        return new Browser(desk.uri());
    }

    Browser officer() throws IOException, InterruptedException {
        Browser browser = stranger();
        browser.signIn(OFFICER, PASSWORD);
        return browser;
    }

    @Override
    public void close() throws IOException {
        desk.close();
        postgres.close();
    }
}
