package org.taproot.pipelines.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrinoJavaTest {

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource({"25.0.3, 25", "24, 24", "17.0.15, 17", "1.8.0_392, 1"})
    void featureReleaseIsTheFirstNumber(String version, int feature) throws IOException {
        jdk("JAVA_VERSION=\"" + version + "\"\n");

        assertThat(TrinoJava.feature(home)).contains(feature);
    }

    @Test
    void folderWithoutAJavaIsNone() {
        assertThat(TrinoJava.feature(home)).isEmpty();
    }

    @Test
    void releaseFileWithoutAVersionIsNone() throws IOException {
        jdk("IMPLEMENTOR=\"somebody\"\n");

        assertThat(TrinoJava.feature(home)).isEmpty();
    }

    private void jdk(String release) throws IOException {
        Files.writeString(home.resolve("release"), release);
        Files.createDirectories(home.resolve("bin"));
        Files.createFile(
                home.resolve("bin/java"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    }
}
