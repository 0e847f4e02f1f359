package org.taproot.pipelines.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.taproot.lake.query.UnresolvedPlace;
import org.taproot.pipelines.stack.Complaint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** One line for every open address, the most important first. */
@Command(
        name = "list",
        description = "Lists the addresses that wait for a person, the largest registered capital first.",
        mixinStandardHelpOptions = true)
final class UnresolvedListCommand implements Callable<Integer> {

    private static final int MOST_ROWS = 1_000_000;

    private static final List<String> NAMES =
            List.of("uscc", "name", "registered_capital", "address", "candidates", "reason", "earlier_decision");

    @Mixin
    private HubOptions options;

    @Option(
            names = "--limit",
            paramLabel = "ROWS",
            defaultValue = "50",
            description = "How many are listed (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Override
    public Integer call() throws IOException {
        if (limit < 1 || limit > MOST_ROWS) {
            throw new Complaint("Invalid limit %d: expected 1 to %d.".formatted(limit, MOST_ROWS), "Give another one.");
        }
        List<UnresolvedPlace> places = UnresolvedAccess.ask(options, query -> query.list(limit));
        Writer out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8);
        new AlignedTable(NAMES, places.stream().map(UnresolvedListCommand::row).toList()).print(out);
        out.flush();
        return 0;
    }

    private static List<String> row(UnresolvedPlace place) {
        return Arrays.asList(
                place.uscc(),
                place.name(),
                place.registeredCapital() == null
                        ? null
                        : place.registeredCapital().toPlainString(),
                place.address(),
                place.candidates(),
                place.reasonZh(),
                place.earlierDecision());
    }
}
