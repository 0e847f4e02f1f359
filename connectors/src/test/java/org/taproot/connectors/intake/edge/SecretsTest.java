package org.taproot.connectors.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final String CANARY = "canary-5c1d";

    @TempDir
    private Path folder;

    private final Secrets secrets = new Secrets(Map.of("LEADS_TOKEN", CANARY, "EMPTY", ""));

    @Test
    void variableOfTheEnvironmentIsFound() {
        assertThat(secrets.resolve("env:LEADS_TOKEN")).isEqualTo(CANARY);
    }

    @Test
    void fileIsReadAnewEachTimeAndItsFirstLineCounts() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), CANARY + "\r\nnote\n");
        assertThat(secrets.resolve("file:" + file)).isEqualTo(CANARY);

        Files.writeString(file, "changed");
        assertThat(secrets.resolve("file:" + file)).isEqualTo("changed");
    }

    @Test
    void referenceToNothingNamesTheReference() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.resolve("env:EMPTY"))
                .withMessageContaining("env:EMPTY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.resolve("file:" + folder))
                .withMessageContaining(folder.toString());
    }

    @Test
    void secretWrittenInPlaceOfAReferenceIsNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> secrets.resolve(CANARY))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(CANARY));
    }

    @Test
    void nothingShowsWhatIsInside() {
        assertThat(secrets.toString()).doesNotContain(CANARY);
    }
}
