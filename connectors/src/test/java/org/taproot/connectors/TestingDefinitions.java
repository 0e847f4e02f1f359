package org.taproot.connectors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.taproot.connectors.landing.DataRoot;

/** The definitions that come with the hub. */
public final class TestingDefinitions {

    private static final Path STANDARD =
            Path.of("..", "pipelines", "src", "main", "resources", "org", "taproot", "pipelines", "sources");

    private TestingDefinitions() {}

    /** The text of a definition. */
    public static String standard(String name) throws IOException {
        return Files.readString(STANDARD.resolve(name + ".yaml"));
    }

    /** Puts a definition where running connectors find it, in one step. */
    public static void declare(DataRoot root, String name, String definition) throws IOException {
        Files.createDirectories(root.definitions());
        Path unfinished = Files.writeString(root.definitions().resolve("." + name), definition);
        Files.move(
                unfinished,
                root.definition(name),
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Declares the register and the rent rolls. */
    public static void declareStandard(DataRoot root) throws IOException {
        declare(root, "registry", standard("registry"));
        declare(root, "occupancy", standard("occupancy"));
    }
}
