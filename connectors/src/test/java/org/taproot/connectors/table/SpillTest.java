package org.taproot.connectors.table;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SpillTest {

    @Test
    void aFullDiskIsNotTheFaultOfTheFile() {
        assertThatThrownBy(() -> {
                    try (OutputStream out = Spill.to(Path.of("/dev/full"))) {
                        out.write(new byte[1 << 20]);
                    }
                })
                .isInstanceOf(Spill.FailedException.class)
                .hasMessageContaining("Cannot write a temporary file");
    }
}
