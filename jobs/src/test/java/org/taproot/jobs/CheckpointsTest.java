package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    @TempDir
    private Path folder;

    @Test
    void withoutAFolderThereIsNone() {
        assertThat(new Checkpoints(folder.resolve("missing")).newest()).isEmpty();
    }

    @Test
    void highestNumberOverAllRunsIsTheNewest() throws IOException {
        complete("first-run", 9);
        Path newest = complete("second-run", 12);
        complete("third-run", 10);

        assertThat(new Checkpoints(folder).newest()).contains(newest);
    }

    @Test
    void oneThatWasNeverCompletedDoesNotCount() throws IOException {
        Path complete = complete("run", 3);
        Files.createDirectories(folder.resolve("run/chk-4"));

        assertThat(new Checkpoints(folder).newest()).contains(complete);
    }

    private Path complete(String run, int number) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(run).resolve("chk-" + number));
        Files.writeString(checkpoint.resolve("_metadata"), "state");
        return checkpoint;
    }
}
