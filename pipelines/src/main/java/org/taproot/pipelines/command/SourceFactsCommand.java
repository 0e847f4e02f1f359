package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.pipelines.stack.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what rows can become. */
@Command(
        name = "facts",
        description = "Shows the kinds of fact a source can bring, or the fields of one.",
        mixinStandardHelpOptions = true)
final class SourceFactsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FACT", arity = "0..1", description = "A kind of fact, such as unit-reported.")
    private String fact;

    @Override
    public Integer call() throws IOException {
        // not before: a command that is only one among others must not ask for a logger
        Shapes shapes = new Shapes();
        PrintWriter out = spec.commandLine().getOut();
        if (fact == null) {
            List<List<String>> rows = shapes.facts().stream()
                    .map(each -> List.of(each, Facts.label(each)))
                    .toList();
            new AlignedTable(List.of("fact", "what it is about"), rows).print(out);
        } else {
            new AlignedTable(List.of("field", "required", "what it is"), fields(shapes)).print(out);
        }
        out.flush();
        return 0;
    }

    private List<List<String>> fields(Shapes shapes) {
        Map<String, Boolean> required = shapes.fields(fact)
                .orElseThrow(() -> new Complaint(
                        "Unknown kind of fact \"%s\".".formatted(fact), "./taproot source facts shows all of them."));
        List<List<String>> rows = new ArrayList<>();
        shapes.labels(fact)
                .forEach((field, label) -> rows.add(List.of(field, required.get(field) ? "yes" : "", label)));
        return rows;
    }
}
