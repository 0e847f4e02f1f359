package org.taproot.pipelines.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.taproot.pipelines.stack.Requests;
import org.taproot.pipelines.stack.Requests.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The upkeep of tables now, in place of waiting for its turn. */
@Command(
        name = "maintain",
        description = "Merges small files of tables and removes what nobody needs any more; the hub does so by itself.",
        mixinStandardHelpOptions = true)
final class MaintainCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(arity = "0..*", paramLabel = "TABLE", description = "Tables (default: all).")
    private List<String> tables = List.of();

    @Option(names = "--dry-run", description = "Tells what would be done, and does nothing.")
    private boolean dryRun;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(tables);
        if (dryRun) {
            arguments.add("--dry-run");
        }
        Requests.ask(options.data(), new Question("maintain", arguments), PATIENCE)
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
