package org.taproot.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.taproot.model.carrier.UnitStatus;

class LabelsTest {

    // a quoted value may hold the sign that ends a tag
    private static final String TAG = "<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>";

    @Test
    void bothLanguagesHaveTheSameLabels() throws IOException {
        assertThat(labels("zh").keySet()).isEqualTo(labels("en").keySet());
    }

    @Test
    void noLabelIsEmpty() throws IOException {
        assertThat(labels("zh").values()).noneMatch(label -> label.toString().isBlank());
        assertThat(labels("en").values()).noneMatch(label -> label.toString().isBlank());
    }

    @Test
    void everyStatusHasALabel() throws IOException {
        Properties labels = labels("zh");
        assertThat(UnitStatus.values())
                .allMatch(status -> labels.getProperty("status." + status).equals(status.zh()));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templateHoldsNoLabelOfItsOwn(Path template) throws IOException {
        String source = Files.readString(template);
        String text = source.replaceAll("(?s)<!--.*?-->", "").replaceAll(TAG, "");
        assertThat(text).as("text between the tags").doesNotContainPattern("\\p{L}");
        assertThat(source)
                .as("labels in attributes")
                .doesNotContainPattern("\\s(title|placeholder|aria-label|alt)=\"[^\"]")
                .doesNotContainPattern("\\p{IsHan}");
    }

    static Stream<Path> templates() throws IOException {
        Path folder = Path.of("src/main/resources/org/taproot/desk/templates");
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    private static Properties labels(String language) throws IOException {
        Properties labels = new Properties();
        try (Reader reader = new InputStreamReader(
                LabelsTest.class.getResourceAsStream("messages_" + language + ".properties"), StandardCharsets.UTF_8)) {
            labels.load(reader);
        }
        return labels;
    }
}
