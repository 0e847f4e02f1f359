package org.taproot.connectors.intake.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.taproot.connectors.TestingDatabase;
import org.taproot.connectors.intake.edge.TestingDefinition;

class PostgresIntakeIT extends JdbcIntakeContract {

    private static final String URL = TestingDatabase.create().url().replaceFirst("\\?.*", "");

    @Override
    String url() {
        return URL;
    }

    @Override
    String user() {
        return TestingDatabase.USER;
    }

    @Override
    String momentType() {
        return "timestamptz";
    }

    @Test
    void timestampWithoutAZoneIsOneOfTheDistrict() throws IOException, SQLException {
        execute("drop table if exists local_change");
        execute("create table local_change (id uuid, at timestamp, ratio double precision, extra jsonb)");
        execute("insert into local_change values"
                + " ('00000000-0000-0000-0000-000000000001', '2026-01-01 08:00:00', 0.1, '{\"a\": 1}'),"
                + " ('00000000-0000-0000-0000-000000000002', '2026-01-01 08:00:00', 'NaN', null)");
        for (int i = 0; i < 2; i++) {
            open("watermark: at\nkey: id\nbatch: 1", "local_change").look(handover);
        }

        assertThat(lines())
                .containsExactly(
                        "{\"id\":\"00000000-0000-0000-0000-000000000001\",\"at\":\"2026-01-01T08:00:00+08:00\",\"ratio\":0.1,\"extra\":\"{\\\"a\\\": 1}\"}",
                        "{\"id\":\"00000000-0000-0000-0000-000000000002\",\"at\":\"2026-01-01T08:00:00+08:00\",\"ratio\":\"NaN\",\"extra\":null}");
    }

    @Test
    void binaryColumnIsRefusedByName() throws SQLException {
        execute("alter table firm_change add picture bytea");

        assertThatThrownBy(() -> look(""))
                .hasMessageContaining("Cannot read column picture of table firm_change: its type is bytea");
    }

    @Test
    void schemaComesBeforeTheTable() throws SQLException, IOException {
        execute("drop schema if exists \"Other.Schema\" cascade");
        execute("create schema \"Other.Schema\"");
        execute("create table \"Other.Schema\".\"Firm\" (id int, at date)");
        execute("insert into \"Other.Schema\".\"Firm\" values (1, '2026-01-01')");
        String settings = "watermark: at\nkey: id";

        openTable(settings, "[Other.Schema, Firm]");

        assertThat(lines()).containsExactly("{\"id\":1,\"at\":\"2026-01-01\"}");
    }

    @Test
    void statementThatTakesTooLongIsEnded() throws SQLException {
        execute("create or replace view slow_change as select id, at, pg_sleep(30)::text as nap from firm_change");
        execute("insert into firm_change (id, at) values (1, '2026-01-01 00:00:00')");
        long begin = System.nanoTime();

        assertThatThrownBy(() -> open("watermark: at\nkey: id\ntimeout: PT1S", "slow_change")
                        .look(handover))
                .isInstanceOf(IOException.class);

        assertThat(System.nanoTime() - begin).isLessThan(15_000_000_000L);
    }

    private void openTable(String settings, String table) throws IOException {
        TestingDefinition.open(
                        new JdbcIntakeKind(),
                        "kind: jdbc\nurl: %s\nuser: %s\npassword: env:DB\ntable: %s\n%s"
                                .formatted(url(), user(), table, settings),
                        TestingDefinition.context(List.of("127.0.0.1", "localhost", "::1"), Map.of("DB", PASSWORD)))
                .look(handover);
    }
}
