package org.taproot.connectors.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.taproot.connectors.TestingDefinitions;

class EditorSchemasTest {

    @TempDir
    private Path folder;

    /** Loaded from the files alone: a reference that led elsewhere could not be followed. */
    @Test
    void writtenSchemasAcceptWhatTheHubAcceptsAndNothingElse() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of(EditorSchemas.write(folder).toUri().toString()));
        String good = TestingDefinitions.standard("demo/loans");

        assertThat(schema.validate(new YAMLMapper().readTree(good))).isEmpty();
        assertThat(schema.validate(
                        new YAMLMapper().readTree(good.replace("{kind: folder}", "{kind: folder, path: a}"))))
                .isNotEmpty();
        assertThat(folder).isDirectoryContaining("glob:**/from-jdbc.schema.json");
    }
}
