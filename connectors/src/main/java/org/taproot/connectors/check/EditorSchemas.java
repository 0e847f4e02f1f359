package org.taproot.connectors.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.intake.IntakeKind;

/** The published schemas of definitions as files that refer to each other by name, so that an editor asks no server. */
public final class EditorSchemas {

    private static final String ADDRESS = "https://taproot.invalid/schema/";
    private static final Pattern ID = Pattern.compile("\\n *\"\\$id\": \"[^\"]*\",");
    private static final String SOURCE = "source.schema.json";

    private EditorSchemas() {}

    /**
     * Writes them all into a folder, over those that an earlier release wrote there.
     *
     * @return the one that a definition names
     */
    public static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        String source = text(DefinitionReader.class, SOURCE);
        JsonNode kinds = new ObjectMapper().readTree(source).at("/properties/from/properties/kind/enum");
        for (JsonNode kind : kinds) {
            String name = "from-%s.schema.json".formatted(kind.asText());
            Files.writeString(folder.resolve(name), local(text(IntakeKind.class, name)));
        }
        return Files.writeString(folder.resolve(SOURCE), local(source));
    }

    private static String local(String schema) {
        return ID.matcher(schema).replaceFirst("").replace(ADDRESS, "");
    }

    private static String text(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Cannot find the schema " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
