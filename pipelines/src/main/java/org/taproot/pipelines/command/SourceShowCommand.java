package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.taproot.connectors.landing.DataRoot;
import org.taproot.connectors.ledger.Delivery;
import org.taproot.connectors.ledger.FailingDelivery;
import org.taproot.connectors.ledger.KnownObjection;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.SourceState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows all that is known of one source. */
@Command(name = "show", description = "Shows all that is known of one source.", mixinStandardHelpOptions = true)
final class SourceShowCommand implements Callable<Integer> {

    private static final int KEYS = 15;
    private static final int DELIVERIES = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Parameters(paramLabel = "NAME", description = "The source.")
    private String name;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = HubLedger.open(options)) {
            List<KnownObjection> objections = ledger.objections().of(name);
            if (objections.isEmpty() || isKnown(ledger)) {
                show(KnownSource.named(name, ledger), out);
            }
            failing(ledger.failing().of(name), out);
            objections(objections, out);
            deliveries(ledger.newest(name, DELIVERIES), out);
        }
        out.flush();
        return 0;
    }

    private void show(SourceState source, PrintWriter out) {
        Instant now = Instant.now();
        line(out, "name", source.name());
        line(out, "title", source.title());
        line(out, "kind", source.kind());
        line(out, "fact", source.fact());
        line(out, "state", source.state().name());
        line(
                out,
                "definition",
                new DataRoot(options.data().sources()).definition(name).toString());
        line(out, "looked at", ago(source.lookedAt(), now));
        line(out, "last success", ago(source.succeededAt(), now));
        line(out, "next look", Moments.shown(source.nextLookAt()));
        line(out, "failing since", ago(source.failingSince(), now));
        line(out, "failure", source.failure());
        line(out, "", source.failureZh());
        line(
                out,
                "deliveries",
                "%d, %d of them waiting, %d refused, last done %s"
                        .formatted(
                                source.deliveries(),
                                source.waiting(),
                                source.refused(),
                                source.deliveredAt() == null ? "never" : Moments.shown(source.deliveredAt())));
        line(out, "rows", "%d accepted, %d rejected".formatted(source.accepted(), source.rejected()));
        line(out, "new titles", source.newTitles());
    }

    private boolean isKnown(Ledger ledger) {
        return ledger.sources().all().stream().anyMatch(source -> source.name().equals(name));
    }

    private static void failing(List<FailingDelivery> failing, PrintWriter out) {
        if (!failing.isEmpty()) {
            out.println();
            FailingText.lines(failing).forEach(out::println);
        }
    }

    private static void objections(List<KnownObjection> objections, PrintWriter out) {
        if (!objections.isEmpty()) {
            out.printf("%n%d %s%n", objections.size(), objections.size() == 1 ? "objection" : "objections");
            ObjectionsText.lines(objections).forEach(out::println);
        }
    }

    private static String ago(Instant moment, Instant now) {
        return moment == null ? null : "%s, %s ago".formatted(Moments.shown(moment), Moments.since(moment, now));
    }

    /** What there is not takes no line. */
    private static void line(PrintWriter out, String key, String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        String head = AlignedTable.padded(key, KEYS);
        for (String line : value.lines().toList()) {
            out.println(head + line);
            head = " ".repeat(KEYS);
        }
    }

    private static void deliveries(List<Delivery> deliveries, PrintWriter out) throws IOException {
        if (deliveries.isEmpty()) {
            return;
        }
        out.println();
        new AlignedTable(
                        List.of("delivery", "name", "state", "claimed", "accepted", "rejected"),
                        deliveries.stream().map(SourceShowCommand::row).toList())
                .print(out);
        deliveries.stream()
                .filter(delivery -> delivery.refusal() != null)
                .forEach(delivery ->
                        out.printf("%d: %s%n   %s%n", delivery.id(), delivery.refusal(), delivery.refusalZh()));
    }

    private static List<String> row(Delivery delivery) {
        return List.of(
                Long.toString(delivery.id()),
                delivery.originalName(),
                delivery.state().name(),
                Moments.shown(delivery.claimedAt()),
                count(delivery.rowsAccepted()),
                count(delivery.rowsRejected()));
    }

    private static String count(Long rows) {
        return rows == null ? "" : rows.toString();
    }
}
