package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.taproot.connectors.definition.DefinitionReader;
import org.taproot.connectors.definition.InvalidDefinitionException;
import org.taproot.connectors.definition.SourceDefinition;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.mapping.Shapes;
import org.taproot.lake.query.Arrival;
import org.taproot.lake.query.ArrivalQuery;
import org.taproot.lake.query.QueryEngine;
import org.taproot.lake.query.TrinoConnection;
import org.taproot.pipelines.stack.Complaint;
import org.taproot.pipelines.stack.Ports;
import org.taproot.pipelines.stack.Settings;
import org.taproot.pipelines.stack.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands a file to the connectors and waits until its rows can be queried. */
@Command(
        name = "load",
        description = "Loads a file and waits until its rows can be queried.",
        mixinStandardHelpOptions = true)
final class LoadCommand implements Callable<Integer> {

    private static final int SHOWN_REJECTIONS = 20;
    private static final Set<DeliveryState> ENDS =
            Set.of(DeliveryState.DONE, DeliveryState.DUPLICATE, DeliveryState.REFUSED);

    @Mixin
    private HubOptions options;

    @Parameters(index = "0", paramLabel = "KIND", description = "The source it is from, such as registry.")
    private String source;

    @Parameters(index = "1", paramLabel = "FILE", description = "The file; it stays where it is.")
    private Path file;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day the file describes (default: today).")
    private LocalDate asOf;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "How long to wait (default: ${DEFAULT-VALUE} s); the load goes on without the command.")
    private long timeoutSeconds;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw new Complaint("Cannot read %s.".formatted(file), "Name a file that exists and that you may read.");
        }
        long begun = System.nanoTime();
        Ports ports = options.ports();
        Settings settings = Settings.read(options.data());
        if (settings.demo()) {
            System.err.println("This hub holds the demo district: what you load gets between invented data."
                    + " For your own, start another one with ./taproot up --empty --data-dir FOLDER.");
        }
        try (Ledger ledger = HubLedger.open(ports, settings)) {
            SourceDefinition definition = definition();
            long id = submit(ledger);
            Delivery delivery = await(() -> ended(ledger, id), "read by the connectors");
            return switch (delivery.state()) {
                case DONE -> done(delivery, definition, ports, begun);
                case DUPLICATE -> duplicate(delivery, ledger);
                default -> refused(delivery);
            };
        }
    }

    private long submit(Ledger ledger) throws IOException {
        try {
            return new Claims(new DataRoot(options.data().sources()), ledger).submit(file, source, asOf);
        } catch (IllegalArgumentException e) {
            throw new Complaint(e.getMessage() + ".", "Mend the command; ./taproot load --help explains it.", e);
        }
    }

    private SourceDefinition definition() throws IOException {
        DataRoot root = new DataRoot(options.data().sources());
        if (!root.definedSources().contains(source)) {
            throw new Complaint(
                    "Unknown source \"%s\": expected one of %s."
                            .formatted(source, String.join(", ", root.definedSources())),
                    "Declare it with ./taproot source add, or name another.");
        }
        try {
            return new DefinitionReader(new Shapes()).read(root.definition(source));
        } catch (InvalidDefinitionException e) {
            throw new Complaint(
                    "The definition of %s is invalid: %s".formatted(source, e.getMessage()),
                    "Mend it and declare it again with ./taproot source add --replace.",
                    e);
        }
    }

    private static Delivery ended(Ledger ledger, long id) {
        return ledger.find(id)
                .filter(delivery -> ENDS.contains(delivery.state()))
                .orElse(null);
    }

    private int done(Delivery delivery, SourceDefinition definition, Ports ports, long begun) {
        ArrivalQuery query = new ArrivalQuery(new QueryEngine(new TrinoConnection(Stack.trinoUrl(ports), "steward")));
        Arrivals arrivals = new Arrivals(definition, file, query);
        Arrival arrival = await(() -> complete(arrivals, delivery), "queryable");
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "Loaded %s as delivery %d in %.1f s: %d rows.%n",
                delivery.originalName(), delivery.id(), seconds, delivery.rowsAccepted() + delivery.rowsRejected());
        System.out.printf("  accepted  %6d   new %d, ", delivery.rowsAccepted(), arrival.added());
        // of what is not merged there is nothing to change
        System.out.print(arrivals.isMerged() ? "changed %d, ".formatted(arrival.changed()) : "");
        System.out.printf("unchanged %d%n", arrival.unchanged());
        System.out.printf("  rejected  %6d%n", delivery.rowsRejected());
        System.out.printf("  unchanged %6d%n", arrival.unchanged());
        showRejections(query, delivery);
        return 0;
    }

    private static Arrival complete(Arrivals arrivals, Delivery delivery) {
        try {
            return arrivals.of(delivery);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the file once more", e);
        }
    }

    private static void showRejections(ArrivalQuery arrivals, Delivery delivery) {
        if (delivery.rowsRejected() == 0) {
            return;
        }
        arrivals.reasons(delivery.id())
                .forEach((reason, count) -> System.out.printf("            %6d   %s%n", count, reason));
        arrivals.rejections(delivery.id(), SHOWN_REJECTIONS).forEach(message -> System.out.println("  " + message));
        if (delivery.rowsRejected() > SHOWN_REJECTIONS) {
            System.out.printf(
                    "  and %d more: ./taproot sql \"SELECT place, message FROM dead_letter WHERE delivery = %d\"%n",
                    delivery.rowsRejected() - SHOWN_REJECTIONS, delivery.id());
        }
    }

    private static int duplicate(Delivery delivery, Ledger ledger) {
        Delivery first = ledger.find(delivery.duplicateOf()).orElseThrow();
        long rows = first.rowsAccepted() == null ? 0 : first.rowsAccepted() + first.rowsRejected();
        System.out.printf(
                "Nothing changed: the same content was already loaded as %s, delivery %d, on %s.%n",
                first.originalName(), first.id(), first.receivedAt());
        System.out.printf("  accepted       0%n  rejected       0%n  unchanged %6d%n", rows);
        return 0;
    }

    private static int refused(Delivery delivery) {
        throw new Complaint(
                "%s was refused whole, nothing of it was loaded: %s"
                        .formatted(delivery.originalName(), delivery.refusal()),
                "Mend the file or get it again, then load it once more.");
    }

    private <T> T await(Supplier<T> answer, String what) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(timeoutSeconds);
        T found = answer.get();
        while (found == null) {
            if (System.nanoTime() > deadline) {
                throw new Complaint(
                        "%s is not %s after %d s.".formatted(file, what, timeoutSeconds),
                        "The load goes on; ./taproot status tells whether every part works.");
            }
            try {
                TimeUnit.MILLISECONDS.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while waiting for " + file, e);
            }
            found = answer.get();
        }
        return found;
    }
}
