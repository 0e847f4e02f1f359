package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataDirectoryTest {

    @TempDir
    private Path folder;

    @Test
    void folderIsForItsOwnerOnlyEvenIfItWasThereBefore() throws IOException {
        DataDirectory data = new DataDirectory(Files.createDirectory(folder.resolve("open")));
        data.create();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my hub", "数据", "a,b", "50%", "a#b"})
    void nameThatAnEngineWouldReadOtherwiseIsRefusedWithARemedy(String name) {
        Path path = folder.resolve(name);

        assertThatExceptionOfType(Complaint.class)
                .isThrownBy(() -> new DataDirectory(path))
                .withMessageContaining(name)
                .satisfies(complaint -> assertThat(complaint.remedy()).contains("--data-dir"));
    }

    @Test
    void folderUnderAFileIsRefusedWithARemedy() throws IOException {
        DataDirectory data =
                new DataDirectory(Files.createFile(folder.resolve("file")).resolve("hub"));

        assertThatExceptionOfType(Complaint.class).isThrownBy(data::create).withMessageContaining("Cannot make");
    }
}
