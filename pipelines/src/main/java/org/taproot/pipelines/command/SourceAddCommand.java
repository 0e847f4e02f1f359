package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.taproot.connectors.check.CheckedDefinition;
import org.taproot.connectors.check.CheckedDefinition.Invalid;
import org.taproot.connectors.check.CheckedDefinition.Valid;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Declares a source to a hub. */
@Command(
        name = "add",
        description = "Declares a source; a running hub takes it up within seconds.",
        mixinStandardHelpOptions = true)
final class SourceAddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "FILE", description = "The definition, NAME.yaml.")
    private Path file;

    @Option(names = "--replace", description = "Replaces the definition of a source that is declared already.")
    private boolean replace;

    @Override
    public Integer call() throws IOException {
        SourceCheckCommand.readable(file);
        // that there is a hub in that folder
        Settings.read(options.data());
        PrintWriter out = spec.commandLine().getOut();
        CheckedDefinition checked = SourceCheckCommand.check(file, options);
        if (checked instanceof Invalid invalid) {
            new DefinitionText(out).print(invalid);
            return 1;
        }
        Valid valid = (Valid) checked;
        DataRoot root = new DataRoot(options.data().sources());
        boolean isKnown = add(root, valid.definition());
        out.printf(
                "%s %s.%n",
                isKnown ? "Replaced" : "Added",
                root.definition(valid.definition().name()));
        next(valid, root, out);
        return 0;
    }

    /** Whether there was one of that name before. */
    private boolean add(DataRoot root, SourceDefinition definition) throws IOException {
        Path target = root.definition(definition.name());
        boolean isKnown = Files.exists(target);
        if (isKnown && !replace) {
            throw new Complaint(
                    "Source %s is declared already, in %s.".formatted(definition.name(), target),
                    "Add --replace if the new definition is to take its place.");
        }
        Files.createDirectories(root.definitions());
        Path unfinished = target.resolveSibling("." + target.getFileName() + ".part");
        Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
        Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return isKnown;
    }

    private static void next(Valid valid, DataRoot root, PrintWriter out) {
        SourceDefinition definition = valid.definition();
        valid.notices()
                .forEach(notice -> out.printf(
                        "Before it can run: %s, %s.%n",
                        notice, root.definitions().resolve("hosts.allow")));
        out.println("A running hub takes it up within seconds, one that is stopped at its next start.");
        if (definition.kind().equals("folder")) {
            String folder = definition.from().path("folder").asText(definition.name());
            Path landing = folder.startsWith("/") ? Path.of(folder) : root.landing(folder);
            out.printf("Drop files into %s, or: ./taproot load %s FILE%n", landing, definition.name());
        } else {
            out.printf("It is then looked at every %s.%n", Moments.shown(definition.every()));
        }
        out.printf("How it does: ./taproot source show %s%n", definition.name());
    }
}
