package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.taproot.connectors.check.EditorSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives editors what they need to help with a definition. */
@Command(
        name = "schema",
        description = "Writes the JSON schemas of definitions, for editors that complete and check them.",
        mixinStandardHelpOptions = true)
final class SourceSchemaCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "schema",
            description = "Folder for them (default: ${DEFAULT-VALUE}, in the current one).")
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Path schema = EditorSchemas.write(folder).toAbsolutePath().normalize();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Wrote the schemas into %s. Put this line on top of a definition:%n", schema.getParent());
        out.printf("# yaml-language-server: $schema=%s%n", schema);
        return 0;
    }
}
