package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
        try (Ledger ledger = HubLedger.open(options)) {
            Instant now = Instant.now();
            ledger.sources().all().forEach(source -> rows.add(row(source, now)));
        }
        new AlignedTable(NAMES, rows).print(out);
        out.flush();
        return 0;
    }

    private static List<String> row(SourceState source, Instant now) {
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
        row.add(Moments.shown(source.failingSince()));
        row.add(Moments.shown(source.nextLookAt()));
        return row;
    }
}
