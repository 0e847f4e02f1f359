package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.source.ReloadCount;
import org.taproot.connectors.source.Reloads;
import org.taproot.connectors.table.RefusedException;
import org.taproot.pipelines.stack.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has archived deliveries of a source read again, with the definition that is in force now. */
@Command(
        name = "reload",
        description = "Reads what a source delivered again from the archive, as its definition is now.",
        mixinStandardHelpOptions = true)
final class SourceReloadCommand implements Callable<Integer> {

    /** In seconds; a hub that works does it within a few. */
    private static final long LONGEST_TAKING_UP_SECONDS = 60;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "NAME", description = "The source.")
    private String name;

    @Option(names = "--delivery", paramLabel = "NUMBER", description = "Only this delivery.")
    private Long delivery;

    @Option(names = "--since", paramLabel = "DATE", description = "Only what was received on this day or later.")
    private LocalDate since;

    @Option(names = "--dry-run", description = "Only tells what would change.")
    private boolean dryRun;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description =
                    "How long to wait for each delivery (default: ${DEFAULT-VALUE} s); the reload goes on without the command.")
    private long timeoutSeconds;

    @Override
    public Integer call() throws IOException {
        try (Ledger ledger = HubLedger.open(options)) {
            SourcePauseCommand.refuseInvalid(KnownSource.named(name, ledger));
            Reloads reloads = new Reloads(new DataRoot(options.data().sources()), ledger);
            List<Delivery> candidates = candidates(reloads);
            return dryRun ? tried(reloads, candidates) : reloaded(reloads, candidates, ledger);
        }
    }

    private List<Delivery> candidates(Reloads reloads) {
        List<Delivery> candidates = reloads.candidates(
                name,
                delivery,
                since == null
                        ? null
                        : since.atStartOfDay(RejectFilters.DISTRICT).toInstant());
        if (candidates.isEmpty()) {
            throw new Complaint(
                    delivery == null
                            ? "Nothing to read again: source %s loaded no such delivery.".formatted(name)
                            : "Cannot read delivery %d again: it is none that source %s loaded."
                                    .formatted(delivery, name),
                    "./taproot source show %s has the newest. What was refused is for ./taproot rejects replay."
                            .formatted(name));
        }
        return candidates;
    }

    private int tried(Reloads reloads, List<Delivery> candidates) throws IOException {
        ReloadCount all = ReloadCount.NONE;
        boolean refused = false;
        for (int i = 0; i < candidates.size(); i++) {
            try {
                ReloadCount count = reloads.tried(candidates.get(i));
                all = all.plus(count);
                say(i, candidates, shown(count));
            } catch (RefusedException e) {
                refused = true;
                say(i, candidates, Shown.text(e.refusal().english()));
            }
        }
        out().printf("Would change: %s. Nothing was sent.%n", shown(all));
        return refused ? 1 : 0;
    }

    private static String shown(ReloadCount count) {
        return "%d facts corrected, %d rows rejected, %d facts as they were, %d rows rejected as before"
                .formatted(count.corrected(), count.rejected(), count.unchanged(), count.stillRejected());
    }

    private int reloaded(Reloads reloads, List<Delivery> candidates, Ledger ledger) throws IOException {
        awaitDefinition(ledger);
        List<Long> numbers = new ArrayList<>();
        for (Delivery candidate : candidates) {
            numbers.add(reloads.submit(candidate));
        }
        long accepted = 0;
        long rejected = 0;
        boolean refused = false;
        for (int i = 0; i < candidates.size(); i++) {
            Delivery ended = ended(ledger, numbers.get(i));
            if (ended.state() == DeliveryState.DONE) {
                accepted += ended.rowsAccepted();
                rejected += ended.rowsRejected();
                say(i, candidates, told(ended.rowsAccepted(), ended.rowsRejected()) + " by delivery " + ended.id());
            } else {
                refused = true;
                say(i, candidates, Shown.text(ended.refusal()));
            }
        }
        out().printf(
                        "Read again: %d deliveries, %s. The rest is as it was.%n",
                        candidates.size(), told(accepted, rejected));
        return refused ? 1 : 0;
    }

    /** A definition that was mended just now is not the one that the hub reads with until it has seen it. */
    private void awaitDefinition(Ledger ledger) throws IOException {
        Path file = new DataRoot(options.data().sources()).definition(name);
        long seconds = Math.min(timeoutSeconds, LONGEST_TAKING_UP_SECONDS);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!ledger.definitions().newest(name).equals(Optional.of(DefinitionReader.text(file)))) {
            SourcePauseCommand.refuseInvalid(KnownSource.named(name, ledger));
            if (System.nanoTime() > deadline) {
                throw new Complaint(
                        "The hub does not read with %s after %d s: nothing is read again."
                                .formatted(file.getFileName(), seconds),
                        "./taproot status tells whether every part works; then try again.");
            }
            pause();
        }
    }

    private static String told(long accepted, long rejected) {
        return "%d facts told anew, %d rows rejected".formatted(accepted, rejected);
    }

    private void say(int index, List<Delivery> candidates, String what) {
        Delivery candidate = candidates.get(index);
        out().printf(
                        "%d of %d: delivery %d, %s: %s%n",
                        index + 1, candidates.size(), candidate.id(), Shown.text(candidate.originalName()), what);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Delivery ended(Ledger ledger, long number) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
        while (true) {
            Delivery found = ledger.find(number).orElseThrow();
            if (found.doneAt() != null) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw new Complaint(
                        "Delivery %d is not read after %d s.".formatted(number, timeoutSeconds),
                        "The reload goes on; ./taproot status tells whether every part works.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a reload", e);
        }
    }
}
