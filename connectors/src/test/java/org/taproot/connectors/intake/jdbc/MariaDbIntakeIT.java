package org.taproot.connectors.intake.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MariaDbIntakeIT extends JdbcIntakeContract {

    @Override
    String url() {
        return TestingMariaDb.url("mariadb");
    }

    @Override
    String user() {
        return TestingMariaDb.USER;
    }

    /** It would be shown in the zone of the session. */
    @Override
    String momentType() {
        return "timestamp(6)";
    }

    @Test
    void datetimeIsOneOfTheDistrictAndOddTypesKeepTheirValues() throws IOException, SQLException {
        execute("drop table if exists local_change");
        execute("create table local_change (id bigint unsigned primary key, at datetime(3), small tinyint(1), y year)");
        execute("insert into local_change values (18446744073709551615, '2026-01-01 08:00:00.5', 7, 2026)");
        for (int i = 0; i < 2; i++) {
            open("watermark: at\nkey: id", "local_change").look(handover);
        }

        assertThat(lines())
                .containsExactly(
                        "{\"id\":18446744073709551615,\"at\":\"2026-01-01T08:00:00.5+08:00\",\"small\":7,\"y\":2026}");
    }

    @Test
    void binaryColumnIsRefusedByName() throws SQLException {
        execute("alter table firm_change add picture blob");

        assertThatThrownBy(() -> look("")).hasMessageContaining("Cannot read column picture of table firm_change");
    }
}
