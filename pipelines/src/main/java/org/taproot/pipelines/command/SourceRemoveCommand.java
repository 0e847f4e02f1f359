package org.taproot.pipelines.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a source out of a hub. */
@Command(name = "remove", description = "Takes a source out; what it brought stays.", mixinStandardHelpOptions = true)
final class SourceRemoveCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.of("Asia/Shanghai"));

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "NAME", description = "The source.")
    private String name;

    @Option(names = "--yes", description = "Does not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        Settings.read(options.data());
        DataRoot root = new DataRoot(options.data().sources());
        if (!root.definedSources().contains(name)) {
            throw KnownSource.unknown(name);
        }
        if (!yes && !isConfirmed()) {
            spec.commandLine().getOut().println("Nothing changed.");
            return 1;
        }
        Path definition = root.definition(name);
        Path kept = definition.resolveSibling(definition.getFileName() + ".removed-" + TIME.format(Instant.now()));
        Files.move(definition, kept, StandardCopyOption.ATOMIC_MOVE);
        spec.commandLine().getOut().printf("Removed %s. Its facts stay; its definition is kept as %s.%n", name, kept);
        return 0;
    }

    private boolean isConfirmed() throws IOException {
        if (!Boolean.getBoolean("taproot.terminal")) {
            throw new Complaint("Cannot ask whether to remove %s.".formatted(name), "Add --yes if that is meant.");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Remove source %s? Its facts stay. [y/N] ", name);
        out.flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }
}
