package org.taproot.pipelines.command;

import java.util.concurrent.Callable;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.SourceState;
import org.taproot.pipelines.stack.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a source rest. */
@Command(name = "pause", description = "Lets a source rest until it is resumed.", mixinStandardHelpOptions = true)
final class SourcePauseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "NAME", description = "The source.")
    private String name;

    @Override
    public Integer call() {
        try (Ledger ledger = HubLedger.open(options)) {
            refuseInvalid(KnownSource.named(name, ledger));
            ledger.sources().pause(name);
        }
        spec.commandLine().getOut().printf("%s rests: it is not looked at. What came before goes on its way.%n", name);
        return 0;
    }

    static void refuseInvalid(SourceState source) {
        if (source.state() == SourceState.State.INVALID) {
            throw new Complaint(
                    "The definition of %s is invalid: %s".formatted(source.name(), source.failure()),
                    "Mend it and declare it again with ./taproot source add --replace.");
        }
    }
}
