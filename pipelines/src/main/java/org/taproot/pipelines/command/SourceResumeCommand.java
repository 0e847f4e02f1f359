package org.taproot.pipelines.command;

import java.util.concurrent.Callable;
import org.taproot.connectors.ledger.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a source that rests run again. */
@Command(name = "resume", description = "Lets a source that rests run again.", mixinStandardHelpOptions = true)
final class SourceResumeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "NAME", description = "The source.")
    private String name;

    @Override
    public Integer call() {
        try (Ledger ledger = HubLedger.open(options)) {
            SourcePauseCommand.refuseInvalid(KnownSource.named(name, ledger));
            ledger.sources().resume(name);
        }
        spec.commandLine().getOut().printf("%s is looked at again.%n", name);
        return 0;
    }
}
