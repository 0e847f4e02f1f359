package org.taproot.pipelines.command;

import java.util.Locale;
import org.taproot.pipelines.stack.Complaint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;

/** The {@code taproot} command. */
@Command(
        name = "taproot",
        description = "The investment-attraction data hub of a district, on one machine.",
        mixinStandardHelpOptions = true,
        version = "taproot 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DoctorCommand.class,
            MaintainCommand.class,
            SavepointCommand.class,
            RestoreCommand.class,
            LoadCommand.class,
            SourceCommand.class,
            SqlCommand.class,
            SimulateCommand.class,
            RejectsCommand.class,
            UnresolvedCommand.class,
            BenchCommand.class,
            EvalCommand.class
        })
public final class Taproot {

    private static final int FAILED = 1;

    private Taproot() {}

    public static void main(String[] arguments) {
        // digits are 0 to 9 wherever this runs: the same command writes the same bytes
        Locale.setDefault(Locale.ROOT);
        Logging.quiet();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Taproot())
                .setExecutionExceptionHandler(complaintsFirst())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    private static IExecutionExceptionHandler complaintsFirst() {
        return (failure, command, parsed) -> {
            if (failure instanceof Complaint complaint) {
                command.getErr().println(complaint.getMessage());
                command.getErr().println(complaint.remedy());
                return FAILED;
            }
            throw failure;
        };
    }
}
