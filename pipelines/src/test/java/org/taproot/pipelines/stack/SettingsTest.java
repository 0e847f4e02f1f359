package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder;

    private DataDirectory data;

    @BeforeEach
    void create() {
        data = new DataDirectory(folder.resolve("hub"));
        data.create();
    }

    @Test
    void passwordsAreDrawnOnceForAFolder() {
        Settings drawn = Settings.keptIn(data);
        DataDirectory another = new DataDirectory(folder.resolve("another"));
        another.create();

        assertThat(Settings.keptIn(data)).isEqualTo(drawn);
        assertThat(Settings.keptIn(another)).isNotEqualTo(drawn);
    }

    @Test
    void fileIsForItsOwnerOnly() throws IOException {
        Settings.keptIn(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.settings())))
                .isEqualTo("rw-------");
    }

    @Test
    void passwordsAreNeverShown() {
        Settings settings = Settings.keptIn(data);

        assertThat(settings.toString()).doesNotContain(settings.postgresPassword(), settings.deskPassword());
    }

    @Test
    void folderWithoutAHubIsNamedWithARemedy() {
        assertThatExceptionOfType(Complaint.class)
                .isThrownBy(() -> Settings.read(data))
                .withMessageContaining("There is no hub in " + data.root());
    }
}
