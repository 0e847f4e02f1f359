package org.taproot.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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

    @Test
    void onlyTheRunOfTheNewestIsKept() throws IOException {
        complete("first-run", 9);
        Path newest = complete("second-run", 12);
        Path sibling = complete("second-run", 11);
        Path shared = Files.createDirectories(folder.resolve("third-run/shared"));

        new Checkpoints(folder).forgetOlderRuns(newest);

        assertThat(folder.resolve("first-run")).doesNotExist();
        assertThat(shared.getParent()).doesNotExist();
        assertThat(newest.resolve("_metadata")).exists();
        assertThat(sibling).exists();
    }

    @Test
    void runThatTheNewestRefersToIsKept() throws IOException {
        complete("first-run", 8);
        Path needed = complete("second-run", 9);
        Path newest = complete("third-run", 12);
        Files.write(newest.resolve("_metadata"), referringTo(needed.resolveSibling("shared/file")));

        new Checkpoints(folder).forgetOlderRuns(newest);

        assertThat(folder.resolve("first-run")).doesNotExist();
        assertThat(needed).exists();
    }

    @Test
    void otherJobsAreNotTouched() throws IOException {
        Path own = complete("unit/run", 3);
        Path other = complete("enterprise/run", 2);

        new Checkpoints(folder.resolve("unit")).forgetOlderRuns(own);

        assertThat(other).exists();
    }

    @Test
    void checkpointOfSomewhereElseIsRefusedAndNothingIsDeleted() throws IOException {
        Path own = complete("unit/run", 3);
        Path other = complete("enterprise/run", 4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Checkpoints(folder.resolve("unit")).forgetOlderRuns(other))
                .withMessageContaining("Invalid checkpoint " + other);
        assertThat(own).exists();
    }

    @Test
    void nothingIsDeletedWhileTheNewestCannotBeRead() throws IOException {
        Path older = complete("first-run", 3);
        Path newest = complete("second-run", 4);
        Files.delete(newest.resolve("_metadata"));

        assertThatThrownBy(() -> new Checkpoints(folder).forgetOlderRuns(newest))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("Cannot tell which runs in " + folder)
                .hasMessageContaining(newest.toString());
        assertThat(older).exists();
    }

    /** A path among bytes that are no text. */
    private static byte[] referringTo(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xFFFE_8001);
        out.writeUTF(file.toUri().toString());
        out.writeLong(-1);
        return bytes.toByteArray();
    }

    private Path complete(String run, int number) throws IOException {
        Path checkpoint = Files.createDirectories(folder.resolve(run).resolve("chk-" + number));
        Files.writeString(checkpoint.resolve("_metadata"), "state");
        return checkpoint;
    }
}
