package org.taproot.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.taproot.desk.DeskConfig.Credentials;
import org.taproot.desk.DeskConfig.Database;
import org.taproot.desk.demo.DataOrigin;
import org.taproot.lake.query.TrinoConnection;

class DeskConfigTest {

    private static final TrinoConnection TRINO = new TrinoConnection("jdbc:trino://127.0.0.1:8080/taproot/hub", "desk");

    @Test
    void allProblemsAreReportedTogether() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DeskConfig(
                        " ",
                        70_000,
                        new Database("jdbc:h2:mem", "u", "p"),
                        TRINO,
                        new Credentials("a b", "short"),
                        Clock.systemUTC(),
                        DataOrigin.COLLECTED))
                .withMessageContaining("bind address")
                .withMessageContaining("port 70000")
                .withMessageContaining("database URL")
                .withMessageContaining("account name a b")
                .withMessageContaining("password of account a b");
    }

    @Test
    void districtIsRealUnlessSaidOtherwise() {
        DeskConfig config = DeskConfig.onLoopback(
                0, new Database("jdbc:postgresql:desk", "u", "p"), TRINO, new Credentials("officer", "long enough"));
        assertThat(config.dataOrigin()).isEqualTo(DataOrigin.COLLECTED);
        assertThat(config.businessClock()).isEqualTo(Clock.system(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void passwordsAreNeitherPrintedNorReported() {
        Database database = new Database("jdbc:postgresql://db/desk?password=canary-1", "u", "canary-2");
        DeskConfig config = DeskConfig.onLoopback(0, database, TRINO, new Credentials("officer", "canary-3"));
        assertThat(config.toString()).doesNotContain("canary").contains("officer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DeskConfig.onLoopback(
                        0, new Database("canary", "u", "canary"), TRINO, new Credentials("", "canary")))
                .withMessageNotContainingAny("canary");
    }
}
