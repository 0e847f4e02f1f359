package org.taproot.connectors.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FailureTextTest {

    @Test
    void theCauseIsNamedAndNotWhatCarriesIt() {
        assertThat(text(new IllegalStateException("wrapped", new SQLException("connection refused\nat 127.0.0.1"))))
                .isEqualTo("The database of the ledger does not answer (SQLException, connection refused).");
        assertThat(text(new TimeoutException("no metadata")))
                .isEqualTo("Kafka does not take the messages (TimeoutException, no metadata).");
    }

    @Test
    void aFullDiskIsToldFromAnyOtherTroubleWithFiles() {
        assertThat(text(new UncheckedIOException(new IOException("No space left on device"))))
                .startsWith("The disk is full");
        assertThat(text(new IOException("/archive/ab"))).startsWith("A file of the hub cannot be used");
    }

    @Test
    void whatIsNotKnownIsToldAsItIs() {
        assertThat(FailureText.of(new IllegalStateException("Cannot finish delivery 7")))
                .isEqualTo(new FailureText(
                        "It cannot go on (IllegalStateException, Cannot finish delivery 7).",
                        "处理无法继续（IllegalStateException, Cannot finish delivery 7）。"));
    }

    private static String text(Throwable failure) {
        return FailureText.of(failure).english();
    }
}
