package org.taproot.pipelines.command;

import java.nio.file.Path;
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

/** Takes a job back to a savepoint. */
@Command(
        name = "restore",
        description =
                "Takes a job back to a savepoint; refused when its tables have moved on, unless they go back too.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "JOB", description = "The job.")
    private String job;

    @Option(names = "--from", paramLabel = "FOLDER", required = true, description = "What savepoint has kept.")
    private Path from;

    @Option(
            names = "--rewind",
            description = "Takes the job's tables back to what they were; facts since are read from Kafka again.")
    private boolean rewind;

    @Override
    public Integer call() {
        List<String> arguments =
                new ArrayList<>(List.of(job, from.toAbsolutePath().toString()));
        if (rewind) {
            arguments.add("--rewind");
        }
        Requests.ask(options.data(), new Question("restore", arguments), PATIENCE)
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
