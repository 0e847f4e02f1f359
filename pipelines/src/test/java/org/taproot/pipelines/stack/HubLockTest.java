package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubLockTest {

    @TempDir
    private Path folder;

    @Test
    void numberInTheFileCountsOnlyWhileTheLockIsHeld() throws Exception {
        DataDirectory data = new DataDirectory(folder);
        assertThat(HubLock.holder(data)).isEmpty();

        HubLock.take(data).close();

        assertThat(Files.readString(data.lock()))
                .isEqualTo(Long.toString(ProcessHandle.current().pid()));
        assertThat(HubLock.holder(data)).isEmpty();
    }
}
