package org.taproot.pipelines.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.taproot.connectors.landing.Claims;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.DeliveryState;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.lake.query.Arrival;
import org.taproot.lake.query.ArrivalQuery;
import org.taproot.lake.query.ArrivalQuery.Subject;
import org.taproot.lake.query.LakeUnavailableException;
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

    private static final Duration PATIENCE_OF_LEDGER = Duration.ofSeconds(5);
    private static final int SHOWN_REJECTIONS = 20;
    private static final Set<DeliveryState> ENDS =
            Set.of(DeliveryState.DONE, DeliveryState.DUPLICATE, DeliveryState.REFUSED);

    /** What can be loaded, each a feed of the connectors. */
    enum Feed {
        REGISTRY(Subject.ENTERPRISE),
        OCCUPANCY(Subject.UNIT);

        private final Subject subject;

        Feed(Subject subject) {
            this.subject = subject;
        }

        String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Mixin
    private HubOptions options;

    @Parameters(index = "0", paramLabel = "KIND", description = "registry (CSV) or occupancy (.xlsx).")
    private Feed feed;

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
        try (Ledger ledger = ledger(ports, settings)) {
            long id = submit(ledger);
            Delivery delivery = await(() -> ended(ledger, id), "read by the connectors");
            return switch (delivery.state()) {
                case DONE -> done(delivery, ports, begun);
                case DUPLICATE -> duplicate(delivery, ledger);
                default -> refused(delivery);
            };
        }
    }

    private long submit(Ledger ledger) throws IOException {
        try {
            return new Claims(new DataRoot(options.data().sources()), ledger).submit(file, feed.id(), asOf);
        } catch (IllegalArgumentException e) {
            throw new Complaint(e.getMessage() + ".", "Mend the command; ./taproot load --help explains it.", e);
        }
    }

    private static Ledger ledger(Ports ports, Settings settings) {
        try {
            return Ledger.connect(
                    Stack.postgresUrl(ports),
                    Settings.POSTGRES_USER,
                    settings.postgresPassword(),
                    Clock.systemUTC(),
                    PATIENCE_OF_LEDGER);
        } catch (RuntimeException e) {
            throw new Complaint(
                    "The hub does not answer on port %d.".formatted(ports.postgres()),
                    "Start it with ./taproot up, or name it with --data-dir and --port-base.",
                    e);
        }
    }

    private static Delivery ended(Ledger ledger, long id) {
        return ledger.find(id)
                .filter(delivery -> ENDS.contains(delivery.state()))
                .orElse(null);
    }

    private int done(Delivery delivery, Ports ports, long begun) {
        ArrivalQuery arrivals =
                new ArrivalQuery(new QueryEngine(new TrinoConnection(Stack.trinoUrl(ports), "steward")));
        Arrival arrival = await(() -> complete(arrivals, delivery), "queryable");
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "Loaded %s as delivery %d in %.1f s: %d rows.%n",
                delivery.originalName(), delivery.id(), seconds, delivery.rowsAccepted() + delivery.rowsRejected());
        System.out.printf(
                "  accepted  %6d   new %d, changed %d, unchanged %d%n",
                delivery.rowsAccepted(), arrival.added(), arrival.changed(), arrival.unchanged());
        System.out.printf("  rejected  %6d%n", delivery.rowsRejected());
        System.out.printf("  unchanged %6d%n", arrival.unchanged());
        showRejections(arrivals, delivery);
        return 0;
    }

    /** What the delivery did, once every table shows it; null before. */
    private Arrival complete(ArrivalQuery arrivals, Delivery delivery) {
        try {
            return completeNow(arrivals, delivery);
        } catch (LakeUnavailableException e) {
            // Trino is away for a moment, or for longer than the caller wants to wait
            return null;
        }
    }

    private Arrival completeNow(ArrivalQuery arrivals, Delivery delivery) {
        Arrival arrival = arrivals.effects(feed.subject, delivery.id());
        boolean complete = arrival.logged() == delivery.rowsAccepted()
                && (delivery.rowsRejected() == 0 || arrivals.rejected(delivery.id()) == delivery.rowsRejected())
                && (!arrival.changedAnything() || arrivals.behind(feed.subject, delivery.id()) == 0);
        return complete ? arrival : null;
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
