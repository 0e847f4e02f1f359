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

/** Keeps the state of jobs, with what their tables are at that moment. */
@Command(
        name = "savepoint",
        description = "Stops jobs with a savepoint, keeps it in the data folder and starts them again from it.",
        mixinStandardHelpOptions = true)
final class SavepointCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(arity = "0..*", paramLabel = "JOB", description = "Jobs (default: all).")
    private List<String> jobs = List.of();

    @Option(names = "--stop", description = "Leaves them stopped until the hub is started again, as before an upgrade.")
    private boolean stop;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(jobs);
        if (stop) {
            arguments.add("--stop");
        }
        Requests.ask(options.data(), new Question("savepoint", arguments), PATIENCE)
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
