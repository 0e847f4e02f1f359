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
        Settings drawn = Settings.keptIn(data, false);
        DataDirectory another = new DataDirectory(folder.resolve("another"));
        another.create();

        assertThat(Settings.keptIn(data, false)).isEqualTo(drawn);
        assertThat(Settings.keptIn(another, false)).isNotEqualTo(drawn);
    }

    @Test
    void fileIsForItsOwnerOnly() throws IOException {
        Settings.keptIn(data, false);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.settings())))
                .isEqualTo("rw-------");
    }

    @Test
    void passwordsAreNeverShown() {
        Settings settings = Settings.keptIn(data, false);

        assertThat(settings.toString()).doesNotContain(settings.postgresPassword(), settings.deskPassword());
    }

    @Test
    void folderWithoutAHubIsNamedWithARemedy() {
        assertThatExceptionOfType(Complaint.class)
                .isThrownBy(() -> Settings.read(data))
                .withMessageContaining("There is no hub in " + data.root());
    }
}
