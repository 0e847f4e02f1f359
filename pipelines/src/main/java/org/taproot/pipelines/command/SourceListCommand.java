package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.taproot.connectors.ledger.FailingDelivery;
import org.taproot.connectors.ledger.KnownObjection;
import org.taproot.connectors.ledger.Ledger;
import org.taproot.connectors.ledger.SourceState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows how every source is doing. */
@Command(name = "list", description = "Shows how every source is doing.", mixinStandardHelpOptions = true)
final class SourceListCommand implements Callable<Integer> {

    private static final List<String> NAMES = List.of(
            "name",
            "title",
            "kind",
            "fact",
            "state",
            "last success",
            "lag",
            "deliveries",
            "accepted",
            "rejected",
            "refused",
            "objections",
            "failing",
            "failing since",
            "next look");

    @Spec
    private CommandSpec spec;

    @Mixin
    private HubOptions options;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<List<String>> rows = new ArrayList<>();
        List<KnownObjection> objections;
        List<FailingDelivery> failing;
        List<SourceState> sources;
        try (Ledger ledger = HubLedger.open(options)) {
            Instant now = Instant.now();
            objections = ledger.objections().all();
            failing = ledger.failing().all();
            sources = ledger.sources().all();
            sources.forEach(source -> rows.add(row(source, objections, failing, now)));
        }
        new AlignedTable(NAMES, rows).print(out);
        FailingText.brief(failing).forEach(out::println);
        ObjectionsText.withoutSource(objections, sources).forEach(out::println);
        out.flush();
        return 0;
    }

    private static List<String> row(
            SourceState source, List<KnownObjection> objections, List<FailingDelivery> failing, Instant now) {
        List<String> row = new ArrayList<>();
        row.add(source.name());
        row.add(source.title());
        row.add(source.kind());
        row.add(source.fact());
        row.add(source.state().name());
        row.add(Moments.shown(source.succeededAt()));
        row.add(Moments.since(source.succeededAt(), now));
        row.add(Long.toString(source.deliveries()));
        row.add(Long.toString(source.accepted()));
        row.add(Long.toString(source.rejected()));
        row.add(Long.toString(source.refused()));
        row.add(Long.toString(ObjectionsText.count(objections, source.name())));
        row.add(Long.toString(failing.stream()
                .filter(delivery -> delivery.source().equals(source.name()))
                .count()));
        row.add(Moments.shown(source.failingSince()));
        row.add(Moments.shown(source.nextLookAt()));
        return row;
    }
}
