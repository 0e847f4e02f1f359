package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.taproot.connectors.check.CheckedDefinition;
import org.taproot.connectors.check.CheckedDefinition.Invalid;
import org.taproot.connectors.check.CheckedDefinition.Valid;
import org.taproot.connectors.check.CheckedSample;
import org.taproot.connectors.check.CheckedSample.Read;
import org.taproot.connectors.check.CheckedSample.Refused;
import org.taproot.connectors.check.DefinitionCheck;
import org.taproot.connectors.check.SampleCheck;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.pipelines.stack.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what a definition, and samples of its documents, would become. */
@Command(
        name = "check",
        description = "Checks a definition, and what samples of its documents would become. Needs no running hub.",
        mixinStandardHelpOptions = true)
final class SourceCheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "FILE", description = "The definition, NAME.yaml.")
    private Path file;

    @Option(
            names = "--sample",
            paramLabel = "DATA",
            description = "A document as the source sends it; may be repeated.")
    private List<Path> samples = List.of();

    @Option(
            names = "--rows",
            paramLabel = "COUNT",
            defaultValue = "3",
            description = "How many records and rejected rows are shown in full (default: ${DEFAULT-VALUE}).")
    private int rows;

    @Override
    public Integer call() throws IOException {
        readable(file);
        for (Path sample : samples) {
            readable(sample);
        }
        PrintWriter out = spec.commandLine().getOut();
        CheckedDefinition checked = check(file, options);
        if (checked instanceof Invalid invalid) {
            new DefinitionText(out).print(invalid);
            return 1;
        }
        Valid valid = (Valid) checked;
        new DefinitionText(out).print(valid);
        boolean allUsable = true;
        for (Path sample : samples) {
            allUsable &= show(sample, valid, out);
        }
        return allUsable ? 0 : 1;
    }

    /** As the connectors of that hub would, whether or not they run. */
    static CheckedDefinition check(Path file, HubOptions options) throws IOException {
        return new DefinitionCheck(Hosts.allowed(new DataRoot(options.data().sources()))).check(file);
    }

    static void readable(Path file) {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new Complaint("Cannot read %s.".formatted(file), "Name a file that exists and that you may read.");
        }
    }

    /** Whether any row of it would become a fact. */
    private boolean show(Path sample, Valid valid, PrintWriter out) throws IOException {
        CheckedSample checked = new SampleCheck(valid.definition(), Clock.systemUTC()).check(sample, rows);
        SampleText text =
                new SampleText(out, new Shapes().labels(valid.definition().fact()));
        if (checked instanceof Refused refused) {
            text.print(sample, refused);
            return false;
        }
        Read read = (Read) checked;
        text.print(sample, read);
        return read.accepted() > 0 || read.rejected() == 0;
    }
}
