package org.taproot.connectors.intake.jdbc;

/** Addresses of MySQL are served by the same driver; the server here is MariaDB's, as there is none of MySQL's to start. */
class MySqlProtocolIntakeIT extends JdbcIntakeContract {

    @Override
    String url() {
        return TestingMariaDb.url("mysql");
    }

    @Override
    String user() {
        return TestingMariaDb.USER;
    }

    @Override
    String momentType() {
        return "timestamp(6)";
    }
}
